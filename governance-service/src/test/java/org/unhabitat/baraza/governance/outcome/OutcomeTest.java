package org.unhabitat.baraza.governance.outcome;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretary;
import static org.unhabitat.baraza.governance.GovernanceApi.asSecretaryOf;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;
import static org.unhabitat.baraza.governance.GovernanceApi.broken;
import static org.unhabitat.baraza.governance.GovernanceApi.code;
import static org.unhabitat.baraza.governance.GovernanceApi.command;
import static org.unhabitat.baraza.governance.GovernanceApi.committee;
import static org.unhabitat.baraza.governance.GovernanceApi.conflict;
import static org.unhabitat.baraza.governance.GovernanceApi.dayFromNow;
import static org.unhabitat.baraza.governance.GovernanceApi.established;
import static org.unhabitat.baraza.governance.GovernanceApi.inFuture;
import static org.unhabitat.baraza.governance.GovernanceApi.refused;
import static org.unhabitat.baraza.governance.outcome.Outcomes.adopted;
import static org.unhabitat.baraza.governance.outcome.Outcomes.decision;
import static org.unhabitat.baraza.governance.outcome.Outcomes.governingBody;
import static org.unhabitat.baraza.governance.outcome.Outcomes.propose;
import static org.unhabitat.baraza.governance.outcome.Outcomes.proposed;
import static org.unhabitat.baraza.governance.outcome.Outcomes.session;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;

/** Outcomes from the proposal to what takes their place. */
@QuarkusTest
class OutcomeTest {
  private static final String OUTCOMES = "governance.outcome.events.v1";

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Africa/Nairobi"));
  }

  private static Map<String, Object> vote(int yes, int no, int abstaining) {
    return Map.of("votedOn", "2021-11-16", "yes", yes, "no", no, "abstaining", abstaining);
  }

  @Test
  void adoptedByConsensusItHasItsNumberAndItsParagraphsAreOpen() {
    String body = governingBody("consensus");
    String id = proposed(decision(body, session(body, "2022-11-21"), 2));
    String outcome = "/outcomes/" + id;
    command(outcome, "adopt", Map.of("adoptedOn", "2022-11-22"))
        .statusCode(422)
        .body("errors.pointer", contains("/adoptedOn"));
    command(outcome, "adopt", Map.of("adoptedOn", "2022-11-21"))
        .statusCode(200)
        .body("state", equalTo("adopted"))
        .body("adoptedBy", equalTo("consensus"))
        .body("number", equalTo("2022/1"))
        .body("reference", equalTo(body + "/DEC/2022/1"));
    asStaff()
        .get(API + outcome + "/paragraphs")
        .then()
        .statusCode(200)
        .body("items.number", contains("1", "2"))
        .body("items.state", contains("open", "open"))
        .body("items[0].reference", equalTo(body + "/DEC/2022/1/1"));
    command(outcome, "adopt", Map.of("adoptedOn", "2022-11-21")).statusCode(409);
    command(outcome, "withdraw", Map.of("reason", "Late")).statusCode(409);
    asStaff()
        .get(API + outcome + "/history")
        .then()
        .statusCode(200)
        .body("action", hasItems("proposed", "adopted"));
    PublishedEvents.await(OUTCOMES, id, "proposed");
    PublishedEvents.await(OUTCOMES, id, "adopted");
  }

  @Test
  void numbersAreUniqueWithoutAGapAlsoWhenManyDecideAtOnce() {
    String body = governingBody("consensus");
    String meeting = session(body, "2021-04-07");
    List<String> texts =
        IntStream.range(0, 16).mapToObj(i -> proposed(decision(body, meeting, 1))).toList();
    ExecutorService clients = Executors.newFixedThreadPool(16);
    try {
      List<CompletableFuture<String>> decided =
          texts.stream()
              .map(
                  id ->
                      CompletableFuture.supplyAsync(
                          () ->
                              command("/outcomes/" + id, "adopt", Map.of("adoptedOn", "2021-04-07"))
                                  .statusCode(200)
                                  .extract()
                                  .<String>path("number"),
                          clients))
              .toList();
      assertEquals(
          IntStream.rangeClosed(1, 16).mapToObj(number -> "2021/" + number).sorted().toList(),
          decided.stream().map(CompletableFuture::join).sorted().toList());
    } finally {
      clients.shutdown();
    }
  }

  @Test
  void aSessionWithANumberOfItsOwnNumbersItsOutcomes() {
    String body = governingBody("consensus");
    String id =
        proposed(decision(body, session(body, "2023-06-05", Map.of("sessionNumber", 2)), 1));
    command("/outcomes/" + id, "adopt", Map.of("adoptedOn", "2023-06-05"))
        .statusCode(200)
        .body("number", equalTo("2/1"));
    asSecretary()
        .body(Map.of("body", body, "opensOn", "2025-05-29", "sessionNumber", 2))
        .post(API + "/meetings")
        .then()
        .statusCode(409);
  }

  @Test
  void aVoteIsHeldAgainstTheMajorityRuleOfTheBody() {
    String body = governingBody("simple-majority");
    String meeting = session(body, "2021-11-16");
    String tied = "/outcomes/" + proposed(decision(body, meeting, 1));
    command(tied, "vote", vote(0, 0, 0)).statusCode(422);
    command(tied, "vote", vote(5, 5, 2))
        .statusCode(200)
        .body("state", equalTo("rejected"))
        .body("number", nullValue());
    String carried = "/outcomes/" + proposed(decision(body, meeting, 1));
    command(carried, "vote", vote(5, 4, 20))
        .statusCode(200)
        .body("state", equalTo("adopted"))
        .body("adoptedBy", equalTo("vote"))
        .body("number", equalTo("2021/1"))
        .body("vote.majority", equalTo("simple"));
    Map<String, Object> twoThirds = new HashMap<>(vote(13, 7, 0));
    twoThirds.put("majority", "two-thirds");
    String missed = "/outcomes/" + proposed(decision(body, meeting, 1));
    command(missed, "vote", twoThirds).statusCode(200).body("state", equalTo("rejected"));
    PublishedEvents.await(OUTCOMES, tied.substring("/outcomes/".length()), "rejected");
  }

  @Test
  void aStricterRuleIsNotSoftenedAndABodyOfConsensusDoesNotVote() {
    String strict = governingBody("four-fifths-majority");
    String outcome = "/outcomes/" + proposed(decision(strict, session(strict, "2021-11-16"), 1));
    Map<String, Object> softened = new HashMap<>(vote(9, 1, 0));
    softened.put("majority", "simple");
    command(outcome, "vote", softened)
        .statusCode(422)
        .body("errors.pointer", contains("/majority"));
    command(outcome, "vote", vote(8, 2, 5)).statusCode(200).body("state", equalTo("adopted"));
    String consensus = governingBody("consensus");
    String other =
        "/outcomes/" + proposed(decision(consensus, session(consensus, "2021-11-16"), 1));
    command(other, "vote", vote(8, 2, 5)).statusCode(422);
    String forum = governingBody("none");
    String undecided = "/outcomes/" + proposed(decision(forum, session(forum, "2021-11-16"), 1));
    command(undecided, "adopt", Map.of("adoptedOn", "2021-11-16")).statusCode(422);
  }

  @Test
  void aMemberBreaksTheSilenceAndAnotherProcedurePasses() {
    String body = governingBody("consensus");
    String id = proposed(decision(body, null, 1));
    String outcome = "/outcomes/" + id;
    command(outcome, "adopt", Map.of("adoptedOn", "2022-11-01")).statusCode(409);
    command(outcome, "open-silence", Map.of("openedOn", "2022-11-10", "until", "2022-11-09"))
        .statusCode(422);
    command(outcome, "open-silence", Map.of("openedOn", "2022-11-01", "until", "2022-11-08"))
        .statusCode(200)
        .body("state", equalTo("in-silence"));
    command(outcome, "revise", revision()).statusCode(409);
    Map<String, String> late =
        Map.of("brokenBy", "Brazil", "brokenOn", "2022-11-09", "reason", "Too late");
    command(outcome, "break-silence", late)
        .statusCode(422)
        .body("errors.pointer", contains("/brokenOn"));
    command(
            outcome,
            "break-silence",
            Map.of("brokenBy", "Brazil", "brokenOn", "2022-11-08", "reason", "The theme"))
        .statusCode(200)
        .body("state", equalTo("proposed"))
        .body("silences[0].brokenBy", equalTo("Brazil"));
    command(outcome, "revise", revision()).statusCode(200);
    String lastDay = today().plusDays(3).toString();
    command(outcome, "open-silence", Map.of("openedOn", "2022-11-10", "until", lastDay))
        .statusCode(200);
    command(outcome, "pass-silence", Map.of()).statusCode(409);
    command(
            outcome,
            "break-silence",
            Map.of("brokenBy", "Kenya", "brokenOn", "2022-11-11", "reason", "Again"))
        .statusCode(200);
    command(outcome, "open-silence", Map.of("openedOn", "2022-11-15", "until", "2022-11-22"))
        .statusCode(200);
    command(outcome, "pass-silence", Map.of())
        .statusCode(200)
        .body("state", equalTo("adopted"))
        .body("adoptedBy", equalTo("silence"))
        .body("decidedOn", equalTo("2022-11-22"))
        .body("silences.state", contains("broken", "broken", "passed"));
    for (String happened : List.of("silence-opened", "silence-broken", "revised", "adopted")) {
      PublishedEvents.await(OUTCOMES, id, happened);
    }
  }

  private static Map<String, Object> revision() {
    Map<String, Object> revision = new HashMap<>(decision("X", null, 2));
    revision.keySet().removeAll(List.of("body", "kind"));
    return revision;
  }

  @Test
  void aLaterOutcomeTakesThePlaceOfOneAndItsOpenFollowUpsAreOvertaken() {
    String body = governingBody("consensus");
    String earlier = adopted(body, "2021-04-07", 2);
    String later = adopted(body, "2022-03-29", 1);
    command("/outcomes/" + later, "supersede", Map.of("by", earlier, "reason", "Wrong order"))
        .statusCode(422)
        .body("errors.pointer", contains("/by"));
    command("/outcomes/" + earlier, "supersede", Map.of("by", earlier, "reason", "Itself"))
        .statusCode(422);
    command("/outcomes/" + earlier, "supersede", Map.of("by", later, "reason", "New programme"))
        .statusCode(200)
        .body("state", equalTo("superseded"))
        .body("supersededBy", equalTo(body + "/DEC/2022/1"));
    asStaff()
        .get(API + "/outcomes/" + earlier + "/paragraphs")
        .then()
        .body("items.state", contains("closed", "closed"))
        .body("items.conclusion", contains("overtaken", "overtaken"));
    PublishedEvents.await(OUTCOMES, earlier, "superseded");
  }

  @Test
  void aWithdrawnTextIsDecidedByNobody() {
    String body = governingBody("consensus");
    String id = proposed(decision(body, session(body, "2021-04-07"), 1));
    command("/outcomes/" + id, "withdraw", Map.of()).statusCode(400);
    command("/outcomes/" + id, "withdraw", Map.of("reason", "By its sponsor")).statusCode(200);
    command("/outcomes/" + id, "adopt", Map.of("adoptedOn", "2021-04-07")).statusCode(409);
    PublishedEvents.await(OUTCOMES, id, "withdrawn");
  }

  @Test
  void whatWasAdoptedInEnglishStaysAndOtherLanguagesAreAdded() {
    String body = governingBody("consensus");
    String id = adopted(body, "2021-04-07", 1);
    String outcome = "/outcomes/" + id;
    String paragraph =
        asStaff().get(API + outcome).then().statusCode(200).extract().path("paragraphs[1].id");
    Map<String, Object> french =
        Map.of(
            "language", "fr",
            "title", "Programme de travail",
            "paragraphs", List.of(Map.of("paragraph", paragraph, "text", "Prie le Directeur ;")));
    command(outcome, "translate", french)
        .statusCode(200)
        .body("titles.fr", equalTo("Programme de travail"))
        .body("paragraphs[1].text.fr", equalTo("Prie le Directeur ;"));
    Map<String, Object> english = new HashMap<>(french);
    english.put("language", "en");
    command(outcome, "translate", english).statusCode(422);
    Map<String, Object> stranger = new HashMap<>(french);
    stranger.put("paragraphs", List.of(Map.of("paragraph", id, "text", "?")));
    command(outcome, "translate", stranger)
        .statusCode(422)
        .body("errors.pointer", contains("/paragraphs/0/paragraph"));
    for (String letter : List.of("\u0000", "\u0007")) {
      Map<String, Object> broken = new HashMap<>(french);
      broken.put("paragraphs", List.of(Map.of("paragraph", paragraph, "text", "Prie" + letter)));
      command(outcome, "translate", broken)
          .spec(refused(400, "invalid-request", "/paragraphs/0/text"));
      broken.put("title", "Programme" + letter);
      command(outcome, "translate", broken).spec(refused(400, "invalid-request", "/title"));
    }
    asStaff().get(API + outcome).then().body("titles.fr", equalTo("Programme de travail"));
    PublishedEvents.await(OUTCOMES, id, "translated");
  }

  @Test
  void aTextIsRefusedWithEveryPlaceThatIsWrong() {
    String body = governingBody("consensus");
    Map<String, Object> twice = decision(body, null, 1);
    twice.put(
        "paragraphs",
        List.of(
            Map.of("kind", "operative", "number", "1", "text", Map.of("en", "Decides;")),
            Map.of("kind", "operative", "number", "1", "text", Map.of("en", "Decides."))));
    propose(twice).statusCode(422).body("errors.pointer", contains("/paragraphs/1/number"));
    Map<String, Object> elsewhere = decision(body, null, 1);
    elsewhere.put("meeting", session(governingBody("consensus"), "2021-04-07"));
    propose(elsewhere).statusCode(422).body("errors.pointer", contains("/meeting"));
    Map<String, Object> nowhere = decision(body, "NOWHERE/2021/01", 1);
    propose(nowhere).statusCode(422).body("errors.pointer", contains("/meeting"));
    Map<String, Object> half = decision(body, null, 1);
    half.put("serial", 4);
    propose(half).statusCode(422).body("errors.pointer", contains("/serial"));
    Map<String, Object> empty = decision(body, null, 1);
    empty.put("paragraphs", List.of(Map.of("kind", "operative")));
    propose(empty).statusCode(400).body("errors.pointer", hasItem("/paragraphs/0/text"));
    Map<String, Object> unknown = decision("NO-SUCH-BODY", null, 1);
    propose(unknown).statusCode(404);
    Map<String, Object> noAction = decision(body, session(body, "2021-04-07"), 0);
    String id = proposed(noAction);
    command("/outcomes/" + id, "adopt", Map.of("adoptedOn", "2021-04-07")).statusCode(409);
  }

  @Test
  void aTextOfThePastBringsItsNumberAndNobodyElseGetsIt() {
    String body = governingBody("consensus");
    Map<String, Object> past = decision(body, session(body, "2021-04-07"), 1);
    past.put("series", "2021");
    past.put("serial", 4);
    past.put("symbol", "HSP/EB.2021/Dec.4");
    String id = proposed(past);
    propose(past).statusCode(422).body("errors.pointer", contains("/serial"));
    command("/outcomes/" + id, "adopt", Map.of("adoptedOn", "2021-04-07"))
        .statusCode(200)
        .body("number", equalTo("2021/4"));
    String next = adopted(body, "2021-11-15", 1);
    asStaff().get(API + "/outcomes/" + next).then().body("number", equalTo("2021/5"));
  }

  @Test
  void aTextStandsUnderAnItemOfItsSessionAndNumbersWhatIsOperative() {
    String body = governingBody("consensus");
    Map<String, Object> text = decision(body, null, 1);
    text.put("agendaItem", "1");
    propose(text).spec(broken("/agendaItem"));
    text.put("meeting", session(body, "2021-04-07"));
    propose(text).spec(broken("/agendaItem"));
    Map<String, Object> numbered = decision(body, null, 1);
    numbered.put(
        "paragraphs",
        List.of(Map.of("kind", "preambular", "number", "1", "text", Map.of("en", "Recalling,"))));
    propose(numbered).spec(broken("/paragraphs/0/number"));
    asStaff().get(API + "/outcomes?body=" + body).then().body("items", hasSize(0));
  }

  @Test
  void whatIsDecidedIsNotInTheFuture() {
    String body = governingBody("simple-majority");
    String outcome = "/outcomes/" + proposed(decision(body, session(body, "2021-11-16"), 1));
    command(outcome, "adopt", Map.of("adoptedOn", dayFromNow(1))).spec(inFuture("/adoptedOn"));
    Map<String, Object> vote = new HashMap<>(vote(5, 4, 0));
    vote.put("votedOn", dayFromNow(1));
    command(outcome, "vote", vote).spec(inFuture("/votedOn"));
    command(outcome, "open-silence", Map.of("openedOn", dayFromNow(1), "until", dayFromNow(8)))
        .spec(inFuture("/openedOn"));
    command(outcome, "open-silence", Map.of("openedOn", "2022-11-01", "until", dayFromNow(8)))
        .statusCode(200);
    Map<String, Object> broken = new HashMap<>(Map.of("brokenBy", "Brazil", "reason", "The theme"));
    broken.put("brokenOn", dayFromNow(1));
    command(outcome, "break-silence", broken).spec(inFuture("/brokenOn"));
    broken.put("brokenOn", "2022-10-31");
    command(outcome, "break-silence", broken).spec(broken("/brokenOn"));
    asStaff().get(API + outcome).then().body("version", equalTo(2));
  }

  @Test
  void aSessionDecidesOnADayOnWhichItSitsAndWithItsQuorum() {
    String body = code("QUO");
    Map<String, Object> board = new HashMap<>(committee(body));
    board.put(
        "rules",
        Map.of("decisionRule", "simple-majority", "quorum", Map.of("basis", "fixed", "number", 2)));
    established(board);
    Map<String, Object> schedule = Map.of("body", body, "opensOn", "2021-11-16");
    ExtractableResponse<Response> meeting =
        asSecretary().body(schedule).post(API + "/meetings").then().statusCode(201).extract();
    String address = "/meetings/" + meeting.path("id");
    String outcome = "/outcomes/" + proposed(decision(body, meeting.<String>path("reference"), 1));
    Map<String, Object> adoption = Map.of("adoptedOn", "2021-11-16");
    command(outcome, "adopt", adoption).spec(conflict());
    command(outcome, "vote", vote(2, 0, 0)).spec(conflict());
    command(address, "convene", present("Kenya", "France")).statusCode(200);
    Map<String, Object> nextDay = new HashMap<>(vote(2, 0, 0));
    nextDay.put("votedOn", "2021-11-17");
    command(outcome, "vote", nextDay).spec(broken("/votedOn"));
    // A correction of the record shows that the quorum was not there.
    command(address, "record-attendance", present("Kenya")).statusCode(200);
    command(outcome, "adopt", adoption).spec(refused(422, "quorum-not-reached"));
    command(outcome, "vote", vote(1, 0, 0)).spec(refused(422, "quorum-not-reached"));
    asStaff().get(API + outcome).then().body("state", equalTo("proposed"));
  }

  private static Map<String, Object> present(String... states) {
    return Map.of(
        "attendance",
        List.of(states).stream()
            .map(state -> Map.of("kind", "delegation", "name", state, "role", "member"))
            .toList());
  }

  @Test
  void anotherOrganMayAdoptWithoutASessionOfOursAndVotesInOne() {
    String code = code("GA");
    Map<String, Object> organ = new HashMap<>(committee(code));
    organ.put("kind", "other-organ");
    organ.put("rules", Map.of("decisionRule", "simple-majority"));
    established(organ);
    String outcome = "/outcomes/" + proposed(decision(code, null, 1));
    command(outcome, "vote", vote(5, 4, 0))
        .spec(conflict())
        .body("detail", containsString("session"));
    command(outcome, "adopt", Map.of("adoptedOn", "2018-12-20"))
        .statusCode(200)
        .body("number", equalTo("2018/1"));
  }

  @Test
  void silenceIsAskedForAnActionOfABodyThatDecides() {
    String body = governingBody("consensus");
    Map<String, Object> silence = Map.of("openedOn", "2022-11-01", "until", "2022-11-08");
    command("/outcomes/" + proposed(decision(body, null, 0)), "open-silence", silence)
        .spec(conflict());
    String forum = "/outcomes/" + proposed(decision(governingBody("none"), null, 1));
    command(forum, "open-silence", silence).spec(refused(422, "rule-broken"));
    command(forum, "adopt", Map.of("adoptedOn", "2022-11-01")).spec(refused(422, "rule-broken"));
    asStaff().get(API + forum).then().body("silences", hasSize(0));
  }

  @Test
  void whatTakesThePlaceOfAnOutcomeIsAdoptedItselfAndKnown() {
    String body = governingBody("consensus");
    String earlier = "/outcomes/" + adopted(body, "2021-04-07", 1);
    String elsewhere = code("CONF");
    Map<String, Object> committee = new HashMap<>(committee(elsewhere));
    committee.put("unit", "ROAF");
    committee.put("rules", Map.of("decisionRule", "consensus"));
    established(committee);
    Map<String, Object> secret = decision(elsewhere, session(elsewhere, "2021-11-15"), 1);
    secret.put("classification", "confidential");
    for (String by :
        List.of(
            proposed(decision(body, null, 1)), UUID.randomUUID().toString(), proposed(secret))) {
      command(asSecretaryOf("OED"), earlier, "supersede", Map.of("by", by, "reason", "New text"))
          .spec(broken("/by"));
    }
    asStaff().get(API + earlier).then().body("state", equalTo("adopted"));
  }

  @Test
  void nothingIsPutBeforeABodyThatWasDissolved() {
    String code = code("OVER");
    String body = established(committee(code));
    command("/bodies/" + body, "dissolve", Map.of("dissolvedOn", "2021-12-31", "reason", "Done"))
        .statusCode(200);
    propose(decision(code, null, 1)).spec(conflict());
  }

  @Test
  void onlyTheSecretaryOfTheUnitWrites() {
    String body = governingBody("consensus");
    Map<String, Object> text = decision(body, session(body, "2021-04-07"), 1);
    asStaff().body(text).post(API + "/outcomes").then().statusCode(403);
    asSecretaryOf("GSD").body(text).post(API + "/outcomes").then().statusCode(403);
    String outcome = "/outcomes/" + proposed(text);
    Map<String, String> adoption = Map.of("adoptedOn", "2021-04-07");
    command(asSecretaryOf("GSD"), outcome, "adopt", adoption).statusCode(403);
    command(asStaff(), outcome, "adopt", adoption).statusCode(403);
    asSecretaryOf("GSD")
        .get(API + outcome)
        .then()
        .statusCode(200)
        .body("allowedActions.findAll { it.allowed }", hasSize(0))
        .body("allowedActions[0].reason", containsString("OED"));
    asSecretary().body(adoption).post(API + outcome + "/adopt").then().statusCode(428);
    asSecretary()
        .header("If-Match", "\"99\"")
        .body(adoption)
        .post(API + outcome + "/adopt")
        .then()
        .statusCode(412);
  }

  @Test
  void aClassifiedOutcomeExistsForItsOwnSecretariatOnly() {
    String code = code("CONF");
    Map<String, Object> committee = new HashMap<>(committee(code));
    committee.put("rules", Map.of("decisionRule", "consensus"));
    established(committee);
    Map<String, Object> text = decision(code, session(code, "2021-04-07"), 1);
    text.put("classification", "confidential");
    String id = proposed(text);
    String etag = asSecretary().get(API + "/outcomes/" + id).header("ETag");
    asSecretary()
        .header("If-Match", etag)
        .body(Map.of("adoptedOn", "2021-04-07"))
        .post(API + "/outcomes/" + id + "/adopt")
        .then()
        .statusCode(200);
    String followUp = Outcomes.followUps(id).get(0);
    for (RequestSpecification stranger : List.of(asStaff(), asSecretaryOf("GSD"))) {
      stranger.get(API + "/outcomes/" + id).then().statusCode(404);
      stranger.get(API + "/outcomes/" + id + "/history").then().statusCode(404);
      stranger.get(API + "/outcomes/" + id + "/paragraphs").then().statusCode(404);
      stranger.get(API + "/follow-ups/" + followUp).then().statusCode(404);
      stranger
          .get(API + "/outcomes?body=" + code + "&count=true")
          .then()
          .body("items", hasSize(0))
          .body("count.value", equalTo(0));
      stranger.get(API + "/follow-ups?body=" + code).then().body("items", hasSize(0));
    }
    asSecretaryOf("OED").get(API + "/outcomes/" + id).then().statusCode(200);
    asSecretaryOf("OED").get(API + "/outcomes?body=" + code).then().body("items", hasSize(1));
  }

  @Test
  void outcomesAreListedAndExported() {
    String body = governingBody("consensus");
    adopted(body, "2021-04-07", 1);
    proposed(decision(body, null, 1));
    asStaff()
        .get(API + "/outcomes?body=" + body + "&state=adopted&q=programme")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].paragraphs", nullValue());
    asStaff()
        .accept("text/csv")
        .get(API + "/outcomes?body=" + body)
        .then()
        .statusCode(200)
        .body(containsString(body + "/DEC/2021/1"))
        .body(not(containsString("Requests the Executive Director")));
  }
}
