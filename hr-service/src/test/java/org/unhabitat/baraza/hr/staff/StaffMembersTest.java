package org.unhabitat.baraza.hr.staff;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unhabitat.baraza.hr.People;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kittest.EventContracts;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.kittest.PublishedEvents.Message;
import org.unhabitat.baraza.kittest.Tokens;

/** Staff members come from the ERP, and are seen by those who need to. */
@QuarkusTest
class StaffMembersTest {
  private static final String MEMBERS = "/api/hr/v1/staff-members";
  private static final String EVENTS = "hr.staff-member.events.v1";

  @Test
  void whomTheErpTellsAboutIsRegisteredAndTheEventNamesNobody() {
    Map<String, Object> person = People.someoneIn(People.newUnit());
    String id = People.known(person);
    Message event = PublishedEvents.await(EVENTS, id, "registered");
    assertEquals("confidential", event.headers().get("ce_classification"));
    assertEquals(person.get("personKey"), event.data().path("personKey").textValue());
    assertEquals("2019-03-01", event.data().path("inServiceFrom").textValue());
    String wire = new String(event.value(), StandardCharsets.UTF_8);
    for (String secret : List.of("indexNumber", "familyName", "personId", "grade")) {
      if (person.get(secret) != null) {
        assertFalse(wire.contains(person.get(secret).toString()), secret + " is on the wire");
      }
    }
  }

  @Test
  void theExampleOfTheErpIsUnderstood() {
    PublishedEvents.sendEvent(
        People.TOPIC,
        "900103",
        UUID.randomUUID().toString(),
        "/erp",
        "org.unhabitat.erp.staff-member.updated.v1",
        EventContracts.example("erp", "staff-member", "updated"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                People.asPartner()
                    .get(MEMBERS + "?indexNumber=900103")
                    .then()
                    .body("items", hasSize(1)));
  }

  @Test
  void theHighestVersionOfTheErpCountsHoweverStatesArrive() {
    Map<String, Object> first = People.someoneIn(People.newUnit());
    Map<String, Object> second = People.changed(first, "grade", "P-4");
    Map<String, Object> third = People.changed(second, "grade", "P-5");
    String id = People.known(first);
    People.told(id, third, 2);
    People.tell(second);
    String event = UUID.randomUUID().toString();
    Map<String, Object> fourth = People.changed(third, "separatedOn", "2021-06-30");
    People.tell(fourth, event);
    People.tell(fourth, event);
    PublishedEvents.await(EVENTS, id, "updated");
    Message separated = PublishedEvents.await(EVENTS, id, "separated");
    assertEquals(3, separated.data().path("version").intValue());
    assertEquals("2021-06-30", separated.data().path("inServiceUntil").textValue());
    People.asPartner()
        .get(MEMBERS + "/" + id)
        .then()
        .header("ETag", "\"3\"")
        .body("grade", equalTo("P-5"))
        .body("state", equalTo("separated"))
        .body("allowedActions", empty());
  }

  @ParameterizedTest
  @CsvSource({
    "category,emperor",
    "grade,P-9",
    "unitCode,''",
    "entryOnDuty,yesterday",
    "dutyStation,Nairobi",
    "version,0"
  })
  void whatIsMalformedBecomesADeadLetterAndOthersGoOn(String field, String value) {
    Map<String, Object> wrong = People.someoneIn(People.newUnit());
    wrong.put(field, value);
    People.tell(wrong);
    People.known(People.someoneIn(People.newUnit()));
    PublishedEvents.await(
        People.TOPIC + ".hr-service.dlt",
        message -> wrong.get("indexNumber").equals(message.key()));
    People.asPartner()
        .get(MEMBERS + "?indexNumber=" + wrong.get("indexNumber"))
        .then()
        .body("items", empty());
  }

  @Test
  void anIndexNumberIsOnePersonsForLife() {
    Map<String, Object> person = People.someoneIn(People.newUnit());
    String id = People.known(person);
    People.tell(People.changed(person, "personKey", UUID.randomUUID().toString()));
    PublishedEvents.await(
        People.TOPIC + ".hr-service.dlt",
        message -> person.get("indexNumber").equals(message.key()));
    People.asPartner().get(MEMBERS + "/" + id).then().body("version", equalTo(1));
  }

  @Test
  void aPartnerSeesTheMembersOfHisUnitsInEveryForm() {
    String mine = People.newUnit();
    String others = People.newUnit();
    String seen = People.known(People.someoneIn(mine));
    Map<String, Object> stranger = People.someoneIn(others);
    String unseen = People.known(stranger);
    People.asPartnerOf(mine)
        .get(MEMBERS + "/" + seen)
        .then()
        .statusCode(200)
        .body("contractEnd", equalTo("2027-03-31"))
        .body("grade", equalTo("P-3"));
    People.asPartnerOf(mine).get(MEMBERS + "/" + unseen).then().statusCode(404);
    People.asPartnerOf(mine).get(MEMBERS + "/" + unseen + "/history").then().statusCode(404);
    People.asPartnerOf(mine)
        .get(MEMBERS + "?count=true")
        .then()
        .body("items.id", equalTo(List.of(seen)))
        .body("count.value", equalTo(1));
    People.asPartnerOf(mine).get(MEMBERS + "?unit=" + others).then().body("items", empty());
    People.asPartnerOf(mine)
        .accept("text/csv")
        .get(MEMBERS)
        .then()
        .statusCode(200)
        .body(containsString(mine))
        .body(not(containsString(others)))
        .body(not(containsString(stranger.get("indexNumber").toString())));
    People.asPartnerOf().get(MEMBERS).then().body("items", empty());
  }

  @Test
  void everybodySeesHimOrHerselfAndNobodyElse() {
    String unit = People.newUnit();
    Map<String, Object> person = People.someoneIn(unit);
    String own = People.known(person);
    String colleague = People.known(People.someoneIn(unit));
    String login = person.get("personId").toString();
    People.asStaff(login)
        .get(MEMBERS + "/" + own)
        .then()
        .statusCode(200)
        .body("contractType", equalTo("fixed-term"));
    People.asStaff(login).get(MEMBERS + "/" + own + "/history").then().statusCode(200);
    People.asStaff(login).get(MEMBERS + "/" + colleague).then().statusCode(404);
    People.asStaff(login).get(MEMBERS).then().body("items.id", equalTo(List.of(own)));
    People.asStaff("nobody-in-particular").get(MEMBERS).then().body("items", empty());
  }

  @Test
  void whoKeepsLearningSeesWhatLearningNeedsAndNoContract() {
    String unit = People.newUnit();
    Map<String, Object> person = People.someoneIn(unit);
    String id = People.known(person);
    People.asKeeper()
        .get(MEMBERS + "/" + id)
        .then()
        .statusCode(200)
        .body("indexNumber", equalTo(person.get("indexNumber")))
        .body("familyName", equalTo(person.get("familyName")))
        .body("grade", nullValue())
        .body("contractType", nullValue())
        .body("contractEnd", nullValue());
    People.asKeeper().get(MEMBERS + "?unit=" + unit).then().body("items", hasSize(1));
    People.asKeeper()
        .get(MEMBERS + "?contractEndsBefore=2030-01-01&unit=" + unit)
        .then()
        .body("items", empty());
    People.asKeeper().get(MEMBERS + "/" + id + "/history").then().statusCode(403);
    People.asKeeper()
        .accept("text/csv")
        .get(MEMBERS + "?unit=" + unit)
        .then()
        .body(not(containsString("2027-03-31")));
  }

  @Test
  void theHistoryTellsWhatChangedAndHoldsNoNames() {
    Map<String, Object> person = People.someoneIn(People.newUnit());
    String id = People.known(person);
    People.told(id, People.changed(person, "contractEnd", "2029-03-31"), 2);
    People.asPartner()
        .get(MEMBERS + "/" + id + "/history")
        .then()
        .statusCode(200)
        .body("action", equalTo(List.of("registered", "updated")))
        .body("[1].changes.pointer", equalTo(List.of("/contractEnd")))
        .body("[1].actor", equalTo("system"))
        .body("[0].at", notNullValue())
        .body(not(containsString(person.get("familyName").toString())))
        .body(not(containsString("\"" + person.get("indexNumber") + "\"")));
  }

  @Test
  void listsAreFiltered() {
    String unit = People.newUnit();
    Map<String, Object> professional = People.someoneIn(unit);
    String first = People.known(professional);
    Map<String, Object> other = People.someoneIn(unit);
    other.put("category", "general-service");
    other.put("grade", "G-6");
    other.put("contractEnd", "2022-12-31");
    other.put("entryOnDuty", "2018-01-01");
    other.put("separatedOn", "2020-12-31");
    String second = People.known(other);
    String list = MEMBERS + "?unit=" + unit;
    ids(list + "&category=general-service", second);
    ids(list + "&contractEndsBefore=2023-01-01", second);
    ids(list + "&inServiceAt=2018-06-01", second);
    ids(list + "&inServiceAt=2020-12-31&sort=entryOnDuty", second, first);
    ids(list + "&inServiceAt=2021-01-01", first);
    People.asPartner().get(list + "&category=emperor").then().statusCode(400);
    People.asPartner().get(list + "&sort=contractEnd").then().statusCode(400);
  }

  private static void ids(String list, String... expected) {
    People.asPartner()
        .get(list)
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(expected)));
  }

  @Test
  void itTakesTheRoleOfStaffToAskAtAll() {
    People.as(Tokens.of("eve", Set.of(Role.OPERATIONS), List.of("*")))
        .get(MEMBERS)
        .then()
        .statusCode(403);
  }
}
