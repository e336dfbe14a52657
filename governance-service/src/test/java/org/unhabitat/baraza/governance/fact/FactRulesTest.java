package org.unhabitat.baraza.governance.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a fact, and on which day it counts. */
class FactRulesTest {
  private static final String ID = "0197a0d0-0000-7000-8000-000000000001";
  private static final String PERSON = "0197a0d0-0000-7000-8000-000000000002";

  private static final FactSources SOURCES =
      new FactSources(
          List.of(
              new BodyFacts(),
              new MeetingFacts(),
              new DocumentFacts(),
              new OutcomeFacts(),
              new FollowUpFacts(),
              new CommunicationIssueFacts(),
              new ReviewMeetingFacts(),
              new SubmissionFacts(),
              new ReportObligationFacts(),
              new LearningFacts()));

  @Test
  void aClosedMeetingWasHeldOnTheDayItOpened() {
    DerivedFact held = only(meeting("closed", "TOWN-HALL", "forum", "2021-06-29"));
    assertEquals(FactKind.MEETING_HELD, held.kind());
    assertEquals(LocalDate.of(2021, 6, 29), held.countsOn());
    assertEquals("TOWN-HALL", held.subject());
    assertEquals("forum", held.subjectKind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"planned", "convened", "adjourned", "cancelled"})
  void aMeetingThatIsNotClosedWasNotHeld(String state) {
    assertTrue(meeting(state, "TOWN-HALL", "forum", "2021-06-29").facts().isEmpty());
  }

  @Test
  void theFactsComeFromTheStateNotFromTheTypeOfTheEvent() {
    RecordFacts facts =
        SOURCES.read(
            Events.of(
                "governance.meeting", "minutes-approved", meetingState("closed", "2021-06-29")));
    assertEquals(FactKind.MEETING_HELD, only(facts).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-01-04", "2021-02-01", "2021-03-01", "2021-11-01", "2021-12-06"})
  void aMeetingWithTheUnionOnAFirstMondayIsOneTwice(String firstMonday) {
    List<FactKind> kinds =
        meeting("closed", "STAFF-UNION", "staff-management-body", firstMonday).facts().stream()
            .map(DerivedFact::kind)
            .toList();
    assertEquals(List.of(FactKind.MEETING_HELD, FactKind.MEETING_HELD_ON_FIRST_MONDAY), kinds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021-01-11", "2021-02-02", "2021-02-08", "2021-11-02"})
  void aMeetingWithTheUnionOnAnotherDayIsHeldButNotOnAFirstMonday(String otherDay) {
    assertEquals(
        FactKind.MEETING_HELD,
        only(meeting("closed", "STAFF-UNION", "staff-management-body", otherDay)).kind());
  }

  @Test
  void aWithdrawnIssueDoesNotCount() {
    assertEquals(FactKind.ISSUE_PUBLISHED, only(issue("published")).kind());
    assertTrue(issue("withdrawn").facts().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"approved", "approved-with-conditions", "deferred", "rejected"})
  void aProjectIsReviewedWhateverTheDecision(String kind) {
    RecordFacts facts =
        submission("{\"kind\": \"%s\", \"decidedOn\": \"2021-04-08\"}".formatted(kind));
    assertEquals(FactKind.PROJECT_REVIEWED, only(facts).kind());
    assertEquals(PERSON, only(facts).distinctKey());
    assertEquals("/api/project-review/v1/submissions/" + ID, facts.link());
  }

  @Test
  void aProjectIsNotReviewedBeforeADecision() {
    assertTrue(submission("null").facts().isEmpty());
  }

  @Test
  void aSubmittedReportCountsInTheYearInWhichItFellDue() {
    List<DerivedFact> facts = obligation("accepted", "2021-12-31", "\"2022-02-01\"").facts();
    assertEquals(
        List.of(FactKind.REPORT_FELL_DUE, FactKind.DUE_REPORT_SUBMITTED),
        facts.stream().map(DerivedFact::kind).toList());
    assertEquals(LocalDate.of(2021, 12, 31), facts.get(1).countsOn());
    assertEquals(LocalDate.of(2022, 2, 1), facts.get(1).occurredOn());
  }

  @Test
  void theDueDateItselfIsOnTime() {
    assertEquals(3, obligation("submitted", "2021-06-30", "\"2021-06-30\"").facts().size());
    assertEquals(2, obligation("submitted", "2021-06-30", "\"2021-07-01\"").facts().size());
  }

  @Test
  void aReturnedReportWasSubmittedAllTheSame() {
    assertEquals(3, obligation("returned", "2021-06-30", "\"2021-06-28\"").facts().size());
  }

  @Test
  void aWaivedReportIsNotOwed() {
    assertTrue(obligation("waived", "2021-06-30", "null").facts().isEmpty());
  }

  @Test
  void aDocumentIsOnTimeByTheLastDayOfItsSlotInEveryLanguage() {
    List<DerivedFact> facts =
        document("issued", "unclassified", "2022-03-29", "\"2022-02-15\"", "\"2022-02-14\"")
            .facts();
    assertEquals(
        List.of(
            FactKind.DOCUMENT_DUE_FOR_SUBMISSION,
            FactKind.DOCUMENT_SUBMITTED_ON_TIME,
            FactKind.DOCUMENT_DUE_FOR_ISSUE,
            FactKind.DOCUMENT_ISSUED_ON_TIME),
        facts.stream().map(DerivedFact::kind).toList());
    assertEquals("EB", facts.get(0).subject());
    assertEquals("governing-body", facts.get(0).subjectKind());
    for (DerivedFact fact : facts) {
      assertEquals(LocalDate.of(2022, 3, 29), fact.countsOn());
    }
  }

  @ParameterizedTest
  @CsvSource({"'\"2022-02-15\"', '\"2022-02-16\"'", "'\"2022-02-15\"', 'null'"})
  void oneLanguageThatIsLateOrMissingMakesADocumentLate(String first, String second) {
    assertEquals(3, document("issued", "unclassified", "2022-03-29", first, second).facts().size());
  }

  @Test
  void aDocumentCountsInTheYearOfItsSessionThoughItIsDueInTheNext() {
    List<DerivedFact> facts =
        document("planned", "unclassified", "2021-12-30", "null", "null").facts();
    assertEquals(LocalDate.of(2021, 12, 31), facts.get(0).countsOn());
    assertEquals(LocalDate.of(2022, 1, 18), facts.get(0).occurredOn());
  }

  @ParameterizedTest
  @CsvSource({
    "cancelled, unclassified, 2022-03-29",
    "issued, confidential, 2022-03-29",
    "issued, strictly-confidential, 2022-03-29",
    "issued, unclassified, "
  })
  void aDocumentThatIsGivenUpOrClassifiedLeavesNoFact(
      String state, String classification, String opensOn) {
    assertTrue(document(state, classification, opensOn, "null", "null").facts().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"adopted", "superseded"})
  void whatWasAdoptedStaysAdopted(String state) {
    DerivedFact adopted = only(outcome(state, "unclassified"));
    assertEquals(FactKind.OUTCOME_ADOPTED, adopted.kind());
    assertEquals(LocalDate.of(2021, 11, 16), adopted.countsOn());
    assertTrue(outcome(state, "confidential").facts().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"proposed", "rejected", "withdrawn"})
  void whatWasNotAdoptedDoesNotCount(String state) {
    assertTrue(outcome(state, "unclassified").facts().isEmpty());
  }

  @Test
  void aParagraphIsFollowedUpFromItsAdoptionToTheDayBeforeItIsClosed() {
    List<DerivedFact> facts =
        followUp(
                "unclassified",
                "{\"reportedOn\": \"2022-10-14\"}, {\"reportedOn\": \"2022-10-14\"},"
                    + " {\"reportedOn\": \"2022-11-01\"}",
                "\"2022-11-23\"")
            .facts();
    assertEquals(
        List.of(
            FactKind.PARAGRAPH_FOLLOWED_UP,
            FactKind.PARAGRAPH_REPORTED_ON,
            FactKind.PARAGRAPH_REPORTED_ON,
            FactKind.PARAGRAPH_CLOSED),
        facts.stream().map(DerivedFact::kind).toList());
    assertEquals(LocalDate.of(2021, 11, 16), facts.get(0).countsOn());
    assertEquals(LocalDate.of(2022, 11, 22), facts.get(0).until());
    assertEquals(LocalDate.of(2022, 11, 23), facts.get(3).countsOn());
    assertEquals(null, only(followUp("unclassified", "", "null")).until());
    assertEquals(
        FactKind.PARAGRAPH_CLOSED, only(followUp("unclassified", "", "\"2021-11-16\"")).kind());
    assertTrue(followUp("confidential", "", "null").facts().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"document", "outcome", "follow-up"})
  void aStateWithoutItsPartsIsRefused(String record) {
    String state = "{\"id\": \"%s\", \"version\": 1}".formatted(ID);
    assertThrows(
        IllegalArgumentException.class,
        () -> SOURCES.read(Events.of("governance." + record, "closed", state)));
  }

  @Test
  void learningIsValidOnlyWhileItIsInScope() {
    List<DerivedFact> facts =
        learning(
                "\"2021-03-01\"",
                "\"2021-10-31\"",
                "{\"from\": \"2020-01-01\", \"until\": \"2020-12-31\"},"
                    + "{\"from\": \"2021-01-01\", \"until\": null}")
            .facts();
    assertEquals(2, facts.size());
    assertEquals(FactKind.LEARNING_IN_SCOPE, facts.get(0).kind());
    assertEquals(FactKind.LEARNING_VALID, facts.get(1).kind());
    assertEquals(LocalDate.of(2021, 3, 1), facts.get(1).countsOn());
    assertEquals(LocalDate.of(2021, 10, 31), facts.get(1).until());
    assertEquals(PERSON, facts.get(1).distinctKey());
  }

  @Test
  void anAssignmentWithdrawnBeforeItAppliedNeverCounted() {
    String everValid = "{\"from\": \"2020-01-01\", \"until\": null}";
    assertTrue(learning("\"2021-03-01\"", "\"2021-02-28\"", everValid).facts().isEmpty());
    assertEquals(2, learning("\"2021-03-01\"", "\"2021-03-01\"", everValid).facts().size());
  }

  @Test
  void anOpenScopeHoldsForGood() {
    List<DerivedFact> facts = learning("\"2021-03-01\"", "null", "").facts();
    assertEquals(1, facts.size());
    assertEquals(null, facts.get(0).until());
  }

  @Test
  void aBodyIsInBeingFromItsFirstDayToItsLast() {
    DerivedFact body =
        only(
            SOURCES.read(
                Events.of(
                    "governance.body",
                    "established",
                    """
                    {"id": "%s", "version": 1, "code": "EB", "kind": "governing-body",
                     "validFrom": "2019-05-31", "validTo": "2024-12-31"}
                    """
                        .formatted(ID))));
    assertEquals(LocalDate.of(2019, 5, 31), body.countsOn());
    assertEquals(LocalDate.of(2024, 12, 31), body.until());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.unhabitat.governance.meeting.closed.v2",
        "org.unhabitat.governance.chair.broken.v1",
        "org.example.meeting.closed.v1",
        "closed"
      })
  void aTypeThatNoRuleKnowsIsRefused(String type) {
    var known = Events.of("governance.meeting", "closed", meetingState("closed", "2021-01-01"));
    var unknown =
        new org.unhabitat.baraza.kit.inbox.ReceivedEvent(
            known.id(),
            known.source(),
            type,
            known.key(),
            known.time(),
            known.data(),
            known.reader());
    assertThrows(IllegalArgumentException.class, () -> SOURCES.read(unknown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"version\": 1, \"state\": \"planned\"}",
        "{\"id\": \"" + ID + "\", \"state\": \"planned\"}",
        "{\"id\": \"" + ID + "\", \"version\": 1, \"state\": \"closed\"}",
        "{\"id\": \""
            + ID
            + "\", \"version\": 1, \"state\": \"closed\", \"body\": {\"code\": \"X\"}}"
      })
  void aStateThatLacksWhatAFactNeedsIsRefused(String state) {
    assertThrows(
        IllegalArgumentException.class,
        () -> SOURCES.read(Events.of("governance.meeting", "closed", state)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "governance.communication-issue | 'state': 'published', 'publishedOn': '2021-05-05'",
        "governance.communication-issue | 'state': 'published', 'series': {}",
        "project-review.submission | 'decision': {'kind': 'approved', 'decidedOn': '2021-04-08'}",
        "hr.learning-assignment | 'personKey': 'P', 'inScopeFrom': '2021-01-01'",
        "hr.learning-assignment | 'personKey': 'P', 'course': {}, 'inScopeFrom': '2021-01-01'",
        "hr.learning-assignment | 'personKey': 'P', 'course': {'code': 'E'},"
            + " 'inScopeFrom': '2021-01-01', 'validities': [{}]"
      })
  void aFactBelongsToARecordThatIsNamed(String family, String state) {
    var event =
        Events.of(
            family,
            "changed",
            "{'id': '%s', 'version': 1, %s}".formatted(ID, state).replace('\'', '"'));
    assertThrows(IllegalArgumentException.class, () -> SOURCES.read(event));
  }

  private static DerivedFact only(RecordFacts facts) {
    assertEquals(1, facts.facts().size());
    return facts.facts().get(0);
  }

  private static String meetingState(String state, String opensOn) {
    return meetingState(state, "TOWN-HALL", "forum", opensOn);
  }

  private static String meetingState(String state, String body, String kind, String opensOn) {
    return """
        {"id": "%s", "reference": "X/2021/1", "version": 3, "state": "%s",
         "body": {"id": "%s", "code": "%s", "kind": "%s"}, "opensOn": "%s", "more": {}}
        """
        .formatted(ID, state, ID, body, kind, opensOn);
  }

  private static RecordFacts meeting(String state, String body, String kind, String opensOn) {
    return SOURCES.read(
        Events.of("governance.meeting", state, meetingState(state, body, kind, opensOn)));
  }

  private static RecordFacts issue(String state) {
    return SOURCES.read(
        Events.of(
            "governance.communication-issue",
            state,
            """
            {"id": "%s", "version": 1, "state": "%s", "series": {"id": "%s", "code": "HABPOST"},
             "publishedOn": "2021-05-05"}
            """
                .formatted(ID, state, ID)));
  }

  private static RecordFacts submission(String decision) {
    return SOURCES.read(
        Events.of(
            "project-review.submission",
            "decided",
            """
            {"id": "%s", "version": 4, "project": {"id": "%s", "reference": "P/2021/7"},
             "stage": "concept-note", "decision": %s}
            """
                .formatted(ID, PERSON, decision)));
  }

  private static RecordFacts obligation(String state, String dueOn, String submittedOn) {
    return SOURCES.read(
        Events.of(
            "resource-mobilization.report-obligation",
            state,
            """
            {"id": "%s", "version": 2, "state": "%s", "agreement": {"reference": "AGR/2019/4"},
             "kind": "narrative", "dueOn": "%s", "submittedOn": %s}
            """
                .formatted(ID, state, dueOn, submittedOn)));
  }

  private static RecordFacts document(
      String state, String classification, String opensOn, String first, String second) {
    return SOURCES.read(
        Events.of(
            "governance.document",
            state,
            """
            {"id": "%s", "reference": "HSP/EB.2022/1", "version": 5, "state": "%s",
             "classification": "%s",
             "meeting": {"body": "EB", "bodyKind": "governing-body", "opensOn": %s},
             "submitBy": "2022-01-18", "issueBy": "2022-02-15", "submittedOn": "2022-01-18",
             "languages": [{"language": "en", "issuedOn": %s}, {"language": "fr", "issuedOn": %s}]}
            """
                .formatted(
                    ID,
                    state,
                    classification,
                    opensOn == null ? "null" : "\"" + opensOn + "\"",
                    first,
                    second)));
  }

  private static RecordFacts outcome(String state, String classification) {
    return SOURCES.read(
        Events.of(
            "governance.outcome",
            state,
            """
            {"id": "%s", "reference": "EB/DEC/2021/1", "version": 2, "state": "%s",
             "classification": "%s", "body": {"code": "EB", "kind": "governing-body"},
             "decidedOn": "2021-11-16"}
            """
                .formatted(ID, state, classification)));
  }

  private static RecordFacts followUp(String classification, String actions, String closedOn) {
    return SOURCES.read(
        Events.of(
            "governance.follow-up",
            "closed",
            """
            {"id": "%s", "reference": "EB/DEC/2021/1/2", "version": 6,
             "outcome": {"body": "EB", "bodyKind": "governing-body", "classification": "%s",
               "decidedOn": "2021-11-16"},
             "actions": [%s], "closedOn": %s}
            """
                .formatted(ID, classification, actions, closedOn)));
  }

  private static RecordFacts learning(String from, String until, String validities) {
    return SOURCES.read(
        Events.of(
            "hr.learning-assignment",
            "completed",
            """
            {"id": "%s", "version": 2, "personKey": "%s", "course": {"code": "ETHICS"},
             "inScopeFrom": %s, "inScopeUntil": %s, "validities": [%s]}
            """
                .formatted(ID, PERSON, from, until, validities)));
  }
}
