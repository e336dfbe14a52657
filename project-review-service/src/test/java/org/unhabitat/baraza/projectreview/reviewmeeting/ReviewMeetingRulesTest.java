package org.unhabitat.baraza.projectreview.reviewmeeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.texts.Texts;
import org.unhabitat.baraza.projectreview.SeparationOfDuties;
import org.unhabitat.baraza.projectreview.project.ReviewStage;
import org.unhabitat.baraza.projectreview.submission.DecisionKind;
import org.unhabitat.baraza.projectreview.submission.ReviewItem;

class ReviewMeetingRulesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 11, 24);
  private static final int QUORUM = 3;

  @Test
  void aMeetingIsNumberedWithinItsYear() {
    assertEquals("PRC/2021/039", new ReviewMeeting(39, DAY, null, QUORUM).reference());
  }

  @Test
  void presentersAndObserversAreNotOfTheCommittee() {
    ReviewMeeting meeting = planned();
    meeting.convene(
        List.of(
            attendee("chair", Attendee.Role.CHAIR),
            attendee("alternate", Attendee.Role.ALTERNATE),
            attendee("presenter", Attendee.Role.PRESENTER),
            attendee("observer", Attendee.Role.OBSERVER)),
        DAY);
    assertEquals(new QuorumState(QUORUM, 2, false), meeting.quorum());
    assertThrows(QuorumNotReached.class, meeting::close);
  }

  @Test
  void whoHasWrittenPresentsOrRecusesDoesNotCount() {
    ReviewItem submission = submission("m3");
    ReviewMeeting meeting = planned();
    meeting.arrangeAgenda(
        List.of(new SetAgenda.Item(submission.id(), List.of("m2"))), known(submission), Map.of());
    meeting.convene(committee(5), DAY);
    assertEquals(3, meeting.countedFor(submission));
    meeting.recuse(new Recusal(submission.id(), "m4", "worked on it"));
    assertEquals(2, meeting.countedFor(submission));
    QuorumNotReached refused =
        assertThrows(
            QuorumNotReached.class,
            () -> meeting.decide(submission, DecisionKind.APPROVED, "secretary"));
    assertEquals("quorum not reached: 2 of 3", refused.getMessage());
  }

  @Test
  void nobodyRecusesTwice() {
    ReviewItem submission = submission("officer");
    ReviewMeeting meeting = convenedWith(submission);
    Recusal recusal = new Recusal(submission.id(), "m2", "worked on it");
    meeting.recuse(recusal);
    assertThrows(StateConflict.class, () -> meeting.recuse(recusal));
  }

  @Test
  void aDecisionStands() {
    ReviewItem submission = submission("officer");
    ReviewMeeting meeting = convenedWith(submission);
    meeting.decide(submission, DecisionKind.DEFERRED, "secretary");
    assertThrows(
        AlreadyDecided.class, () -> meeting.decide(submission, DecisionKind.APPROVED, "secretary"));
    assertThrows(
        AlreadyDecided.class,
        () -> meeting.recuse(new Recusal(submission.id(), "m2", "worked on it")));
    assertThrows(AlreadyDecided.class, () -> meeting.arrangeAgenda(List.of(), Map.of(), Map.of()));
    assertThrows(AlreadyDecided.class, () -> meeting.cancel("too late"));
  }

  @Test
  void decisionsKeepTheirQuorum() {
    ReviewItem submission = submission("officer");
    ReviewMeeting meeting = convenedWith(submission);
    meeting.decide(submission, DecisionKind.APPROVED, "secretary");
    assertThrows(
        QuorumNotReached.class, () -> meeting.recordAttendance(committee(2), known(submission)));
    assertThrows(
        QuorumNotReached.class,
        () ->
            convenedAndDecided(submission)
                .arrangeAgenda(
                    List.of(new SetAgenda.Item(submission.id(), List.of("m1", "m2", "m3"))),
                    known(submission),
                    Map.of()));
  }

  @Test
  void theAuthorsDoNotRecordTheDecision() {
    ReviewItem submission = submission("officer");
    ReviewMeeting meeting = convenedWith(submission);
    assertThrows(
        SeparationOfDuties.class,
        () -> meeting.decide(submission, DecisionKind.APPROVED, "officer"));
  }

  @Test
  void aMeetingThatIsOverIsOver() {
    ReviewMeeting meeting = convenedWith();
    meeting.close();
    assertThrows(WrongMeetingState.class, meeting::close);
    assertThrows(WrongMeetingState.class, () -> meeting.cancel("x"));
    assertThrows(
        WrongMeetingState.class, () -> meeting.arrangeAgenda(List.of(), Map.of(), Map.of()));
    assertThrows(WrongMeetingState.class, () -> meeting.recordAttendance(committee(5), Map.of()));
    assertThrows(WrongMeetingState.class, () -> meeting.convene(committee(5), DAY));
    assertThrows(WrongMeetingState.class, () -> meeting.reschedule(DAY, null));
  }

  @Test
  void aMeetingIsConvenedOnItsDayOrAfterIt() {
    assertThrows(RuleBroken.class, () -> planned().convene(committee(5), DAY.minusDays(1)));
    planned().convene(committee(5), DAY);
  }

  @Test
  void aMeetingStaysInItsYear() {
    assertThrows(RuleBroken.class, () -> planned().reschedule(LocalDate.of(2022, 1, 5), "x"));
    assertEquals(LocalDate.of(2021, 12, 1), moved(LocalDate.of(2021, 12, 1)).heldOn());
  }

  @Test
  void thereIsOneChairAndNobodyTwice() {
    assertThrows(
        InvalidRequest.class,
        () ->
            planned()
                .convene(
                    List.of(
                        attendee("m1", Attendee.Role.CHAIR), attendee("m2", Attendee.Role.CHAIR)),
                    DAY));
    assertThrows(
        InvalidRequest.class,
        () ->
            planned()
                .convene(
                    List.of(
                        attendee("m1", Attendee.Role.MEMBER),
                        attendee("m1", Attendee.Role.ALTERNATE)),
                    DAY));
  }

  private static ReviewMeeting planned() {
    return new ReviewMeeting(1, DAY, "Nairobi", QUORUM);
  }

  private static ReviewMeeting moved(LocalDate day) {
    ReviewMeeting meeting = planned();
    meeting.reschedule(day, "the chair travels");
    return meeting;
  }

  private static ReviewMeeting convenedWith(ReviewItem... submissions) {
    ReviewMeeting meeting = planned();
    List<SetAgenda.Item> items = new ArrayList<>();
    for (ReviewItem submission : submissions) {
      items.add(new SetAgenda.Item(submission.id(), null));
    }
    meeting.arrangeAgenda(items, known(submissions), Map.of());
    meeting.convene(committee(5), DAY);
    return meeting;
  }

  private static ReviewMeeting convenedAndDecided(ReviewItem submission) {
    ReviewMeeting meeting = convenedWith(submission);
    meeting.decide(submission, DecisionKind.APPROVED, "secretary");
    return meeting;
  }

  private static Map<UUID, ReviewItem> known(ReviewItem... submissions) {
    return Arrays.stream(submissions).collect(Collectors.toMap(ReviewItem::id, it -> it));
  }

  private static List<Attendee> committee(int persons) {
    List<Attendee> committee = new ArrayList<>();
    for (int i = 1; i <= persons; i++) {
      committee.add(attendee("m" + i, i == 1 ? Attendee.Role.CHAIR : Attendee.Role.MEMBER));
    }
    return committee;
  }

  private static Attendee attendee(String person, Attendee.Role role) {
    return new Attendee(person, "Person " + person, "OED", role, null);
  }

  private static ReviewItem submission(String author) {
    return new ReviewItem(
        UUID.randomUUID(),
        "PRJ/2021/0001/S1",
        UUID.randomUUID(),
        "PRJ/2021/0001",
        Texts.english("Streets"),
        ReviewStage.CONCEPT_NOTE,
        true,
        DAY.minusDays(7),
        "ROAF",
        1L,
        "0".repeat(64),
        Set.of(author),
        List.of(),
        null);
  }
}
