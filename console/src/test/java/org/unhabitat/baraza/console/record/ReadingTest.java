package org.unhabitat.baraza.console.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.console.language.Language;
import org.unhabitat.baraza.console.record.Content.Field;
import org.unhabitat.baraza.console.suite.Service;

/** Any record is put into words by the house style of the APIs. */
class ReadingTest {
  private static final Reading ENGLISH = new Reading(Language.EN, Service.GOVERNANCE);
  private static final Reading CHINESE = new Reading(Language.ZH, Service.GOVERNANCE);

  @Test
  void aRecordIsCalledByItsTitleElseByItsReference() {
    AnyRecord titled = record("'titles': {'en': 'Town hall', 'zh': '全体会议'}");
    assertEquals(Content.words("Town hall"), ENGLISH.title(titled));
    assertEquals(Content.words("全体会议"), CHINESE.title(titled));
    assertEquals(Content.words("EXCOM/2021/03"), ENGLISH.title(record("'year': 2021")));
  }

  @Test
  void aTextThatIsNotTranslatedIsMarkedAsEnglish() {
    assertEquals(
        Content.words("Briefing", "en"), CHINESE.title(record("'titles': {'en': 'Briefing'}")));
  }

  @Test
  void datesAmountsTermsAndAnswersAreWritten() {
    AnyRecord record =
        record(
            """
            'opensOn': '2021-06-29', 'mode': 'in-person', 'overdue': false, 'year': 2021,
            'budget': {'amount': '113000.00', 'currency': 'USD'}, 'note': '2021-99-99'
            """);
    assertEquals(
        List.of("opensOn", "mode", "overdue", "year", "budget", "note"),
        ENGLISH.fields(record).stream().map(Field::name).toList());
    assertEquals("29 June 2021", words(ENGLISH, record, "opensOn"));
    assertEquals("2021年6月29日", words(CHINESE, record, "opensOn"));
    assertEquals("in person", words(ENGLISH, record, "mode"));
    assertEquals("现场", words(CHINESE, record, "mode"));
    assertEquals("no", words(ENGLISH, record, "overdue"));
    assertEquals("2021", words(ENGLISH, record, "year"));
    assertEquals("USD 113,000.00", words(ENGLISH, record, "budget"));
    assertEquals("2021-99-99", words(ENGLISH, record, "note"));
  }

  @Test
  void anotherRecordIsALinkInsteadOfAnId() {
    AnyRecord record =
        record(
            """
            'body': {'id': '01a2', 'code': 'EXCOM', 'kind': 'committee'},
            'series': {'id': '01b3', 'code': 'HABPOST'},
            'submissionId': '01c4', 'submissionReference': 'PRC/2021/109'
            """);
    List<Field> body = content(ENGLISH, record, "body").fields();
    assertEquals(List.of("code", "kind"), body.stream().map(Field::name).toList());
    assertEquals("/records/governance/bodies/01a2", body.get(0).content().link());
    assertEquals(
        Content.words("HABPOST").leadingTo("/records/governance/communication-series/01b3"),
        content(ENGLISH, record, "series"));
    assertEquals(
        Content.words("PRC/2021/109").leadingTo("/records/governance/submissions/01c4"),
        content(ENGLISH, record, "submissionReference"));
    assertTrue(field(ENGLISH, record, "submissionId").isEmpty());
  }

  @Test
  void manyThingsAreATable() {
    AnyRecord record =
        record(
            """
            'agenda': [{'number': '1', 'titles': {'en': 'Opening'}},
                       {'number': '2', 'titles': {'en': 'Budget'}, 'state': 'deferred'}],
            'countries': ['KE', 'CO'], 'attendance': []
            """);
    Content agenda = content(ENGLISH, record, "agenda");
    assertEquals(List.of("Number", "Titles", "State"), agenda.columns());
    assertEquals(
        List.of(Content.words("1"), Content.words("Opening"), Content.NOTHING),
        agenda.rows().get(0));
    assertEquals("deferred", agenda.rows().get(1).get(2).words());
    assertEquals("KE; CO", words(ENGLISH, record, "countries"));
    assertTrue(field(ENGLISH, record, "attendance").isEmpty());
  }

  @Test
  void onlyLinksOfTheWebLeadOut() {
    AnyRecord record = record("'link': 'https://unhabitat.org/1', 'venue': 'javascript:alert(1)'");
    assertEquals("https://unhabitat.org/1", content(ENGLISH, record, "link").link());
    assertEquals("", content(ENGLISH, record, "venue").link());
  }

  @Test
  void aChangedFieldIsNamedByItsPlaceInTheRecord() {
    assertEquals("Quorum · Present", ENGLISH.label("/quorum/present"));
    assertEquals("法定人数 · 出席", CHINESE.label("/quorum/present"));
    assertTrue(ENGLISH.content("/state", null).isEmpty());
    assertEquals(Content.words("closed"), ENGLISH.content("/state", TextNode.valueOf("closed")));
  }

  private static AnyRecord record(String fields) {
    return json(
        "{'id': '01a0', 'reference': 'EXCOM/2021/03', 'state': 'closed', 'version': 4, 'allowedActions': [],"
            + fields
            + "}",
        AnyRecord.class);
  }

  private static <T> T json(String text, Class<T> as) {
    try {
      return new JsonMapper().readValue(text.replace('\'', '"'), as);
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Optional<Field> field(Reading reading, AnyRecord record, String name) {
    return reading.fields(record).stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private static Content content(Reading reading, AnyRecord record, String name) {
    return field(reading, record, name).orElseThrow().content();
  }

  private static String words(Reading reading, AnyRecord record, String name) {
    return content(reading, record, name).words();
  }
}
