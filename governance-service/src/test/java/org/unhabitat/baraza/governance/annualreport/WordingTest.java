package org.unhabitat.baraza.governance.annualreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.governance.figure.FigureValue;
import org.unhabitat.baraza.governance.figure.ReportingYear;
import org.unhabitat.baraza.kit.texts.Language;

/** Every outline says any figure rightly in its language. */
class WordingTest {
  private static final Outlines OUTLINES = new Outlines();
  private static final ReportingYear YEAR = new ReportingYear(2021, LocalDate.of(2021, 12, 31));

  /** The figures of 2021 as the source report gives them. */
  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(
          Map.entry("governing-bodies", 3),
          Map.entry("governing-bodies-convened", 3),
          Map.entry("outcomes-adopted", 2),
          Map.entry("paragraphs-followed-up", 5),
          Map.entry("paragraphs-reported-on", 3),
          Map.entry("paragraphs-closed", 1),
          Map.entry("management-retreats", 1),
          Map.entry("town-halls", 4),
          Map.entry("executive-committee-meetings", 4),
          Map.entry("programme-management-committee-meetings", 6),
          Map.entry("weekly-broadcasts", 52),
          Map.entry("habpost-issues", 44),
          Map.entry("project-review-meetings", 39),
          Map.entry("projects-reviewed", 109),
          Map.entry("publications-committee-meetings", 3),
          Map.entry("resource-mobilization-committee-meetings", 2),
          Map.entry("urban-impact-issues", 4),
          Map.entry("staff-union-meetings", 12),
          Map.entry("staff-union-meetings-on-first-mondays", 12),
          Map.entry("staff-management-consultative-meetings", 2));

  @Test
  void theEnglishReportSpellsOutNumbersBelowTen() {
    String report = report(Language.EN, values(COUNTS, 78, 100), values(COUNTS, 62, 100));
    assertContains(report, "It consists of three governing bodies; three have been convened since");
    assertContains(
        report,
        "In 2021 the governing bodies adopted two resolutions and decisions. Of the documents of"
            + " their sessions that opened in the year, 78 per cent were submitted on time and 78"
            + " per cent were issued on time in all languages. On 31 December 2021 the follow-up to"
            + " five operative paragraphs was open; in the year, three were reported on and one was"
            + " closed.");
    assertContains(report, "one retreat was held.");
    assertContains(report, "convened four town halls during the year");
    assertContains(report, "held four meetings, and the Programme Management Committee six.");
    assertContains(report, "issued 52 weekly broadcasts");
    assertContains(report, "44 issues had appeared between April 2020 and 31 December 2021");
    assertContains(report, "held 39 meetings and reviewed 109 projects.");
    assertContains(
        report,
        "78 per cent have been submitted, up from 62 per cent of those that fell due in 2020, and");
    assertContains(report, "Of 12 such meetings in 2021, 12 were held on that day.");
    assertContains(report, "Consultative Committee met twice.");
    assertContains(report, "78 per cent of the persons for whom training in ethics is mandatory");
  }

  @Test
  void theChineseReportSaysNumbersInItsOwnWords() {
    String report = report(Language.ZH, values(COUNTS, 78, 100), values(COUNTS, 62, 100));
    assertContains(report, "由三个理事机构组成；自该决定以来已召集三个机构。");
    assertContains(report, "2021年，理事机构通过了两项决议和决定。");
    assertContains(report, "五个执行段落尚待落实；当年就三个段落作出了报告，一个段落结束了后续行动。");
    assertContains(report, "2021年举行了一次务虚会。");
    assertContains(report, "召开了四次全体会议");
    assertContains(report, "举行了六次会议。");
    assertContains(report, "发布了52次每周广播");
    assertContains(report, "自2020年4月至2021年12月31日，内部通讯 HabPost 共出版了44期。");
    assertContains(report, "举行了39次会议，审查了109个项目。");
    assertContains(report, "资源调动委员会2021年举行了两次会议。");
    assertContains(report, "78%已经提交，高于2020年的62%；");
    assertContains(report, "工作人员与管理层协商委员会举行了两次会议。");
  }

  @Test
  void oneIsSingularAndNothingIsSaidAsNothing() {
    Map<String, Integer> one = new HashMap<>(COUNTS);
    one.replaceAll((key, count) -> 1);
    String single = report(Language.EN, values(one, 1, 1), Map.of());
    assertContains(single, "convened one town hall during");
    assertContains(single, "held one meeting and reviewed one project.");
    assertContains(single, "Committee met once.");
    assertContains(single, "100 per cent have been submitted, and");

    Map<String, Integer> none = new HashMap<>(COUNTS);
    none.replaceAll((key, count) -> 0);
    String nothing = report(Language.EN, values(none, 0, 0), Map.of());
    assertContains(nothing, "convened no town halls during");
    assertContains(nothing, "No report to a donor fell due in the year.");
    assertContains(nothing, "No document was due for a session that opened in the year.");
    assertContains(nothing, "none was reported on and none was closed.");
    assertContains(nothing, "Committee met not once.");
    assertContains(nothing, "No person for whom training in ethics is mandatory");
  }

  @Test
  void aRateThatFellIsSaidToHaveFallen() {
    assertContains(
        report(Language.EN, values(COUNTS, 62, 100), values(COUNTS, 78, 100)),
        "62 per cent have been submitted, down from 78 per cent");
    assertContains(
        report(Language.ZH, values(COUNTS, 62, 100), values(COUNTS, 62, 100)), "与2020年持平");
  }

  @Test
  void noTextIsLeftWithAMarkOrAnArgument() {
    for (Language language : OUTLINES.languages()) {
      for (int count : List.of(0, 1, 2, 9, 10, 11, 1000)) {
        Map<String, Integer> counts = new HashMap<>(COUNTS);
        counts.replaceAll((key, old) -> count);
        String report = report(language, values(counts, 0, count), values(COUNTS, 1, 3));
        assertFalse(report.matches("(?s).*[<>{}#].*"), report);
        assertFalse(report.contains("  "), report);
      }
    }
  }

  @Test
  void everyLanguageStatesTheSameFiguresInTheSameParagraphs() {
    List<Set<String>> english = figuresByParagraph(Language.EN);
    for (Language language : OUTLINES.languages()) {
      assertEquals(english, figuresByParagraph(language), language.code());
    }
  }

  @Test
  void aLanguageWithoutAnOutlineFallsBackToEnglish() {
    assertEquals(Language.ZH, OUTLINES.preferred("zh-Hans-CN, en;q=0.5"));
    assertEquals(Language.ZH, OUTLINES.preferred("fr, zh;q=0.8"));
    assertEquals(Language.EN, OUTLINES.preferred("fr"));
    assertEquals(Language.EN, OUTLINES.preferred(null));
    assertEquals(Language.EN, OUTLINES.preferred(";;;"));
  }

  private static void assertContains(String report, String words) {
    assertTrue(report.contains(words), () -> words + " is not in: " + report);
  }

  private static String report(
      Language language, Map<String, FigureValue> values, Map<String, FigureValue> previous) {
    Outline outline = OUTLINES.in(language);
    Wording wording = new Wording(outline, YEAR, values, previous);
    List<String> texts = new ArrayList<>();
    texts.add(wording.text(outline.title()));
    outline
        .sections()
        .forEach(section -> section.paragraphs().forEach(text -> texts.add(wording.text(text))));
    return String.join("\n", texts);
  }

  private static List<Set<String>> figuresByParagraph(Language language) {
    Outline outline = OUTLINES.in(language);
    Wording wording = new Wording(outline, YEAR, values(COUNTS, 78, 100), values(COUNTS, 62, 100));
    List<Set<String>> figures = new ArrayList<>();
    for (Outline.Section section : outline.sections()) {
      for (String paragraph : section.paragraphs()) {
        Set<String> stated = new TreeSet<>();
        wording.runs(paragraph).stream()
            .filter(run -> run.figure() != null)
            .forEach(run -> stated.add(run.figure()));
        figures.add(stated);
      }
    }
    return figures;
  }

  private static Map<String, FigureValue> values(
      Map<String, Integer> counts, int numerator, int denominator) {
    Map<String, FigureValue> values = new HashMap<>();
    counts.forEach(
        (key, count) ->
            values.put(key, new FigureValue(2021, BigDecimal.valueOf(count), null, null)));
    for (String ratio :
        List.of(
            "documents-submitted-on-time",
            "documents-issued-on-time",
            "donor-reporting-rate",
            "donor-reporting-on-time-rate",
            "ethics-training-compliance")) {
      BigDecimal value =
          denominator == 0
              ? null
              : BigDecimal.valueOf(numerator)
                  .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP);
      values.put(
          ratio,
          new FigureValue(
              2021, value, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)));
    }
    return values;
  }
}
