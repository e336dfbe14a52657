package org.unhabitat.baraza.projectreview.reviewmeeting;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.texts.Texts;
import org.unhabitat.baraza.projectreview.project.ProjectContent;
import org.unhabitat.baraza.projectreview.project.ReviewStage;
import org.unhabitat.baraza.projectreview.submission.Condition;
import org.unhabitat.baraza.projectreview.submission.DecisionKind;
import org.unhabitat.baraza.projectreview.submission.Recommendation;
import org.unhabitat.baraza.projectreview.submission.ReviewItem;

/**
 * The minutes of a meeting, made of what was recorded: who was there, and for each item title,
 * stage, budget, duration, decision, conditions and recommendations. While the meeting goes on they
 * are a draft.
 *
 * @param reference of the meeting
 * @param isFinal whether the meeting is over
 * @param heldOn when
 * @param venue where; null where nobody said
 * @param quorum how many it took, and how many there were
 * @param attendance who was there
 * @param items what was on the agenda
 */
public record Minutes(
    String reference,
    boolean isFinal,
    LocalDate heldOn,
    String venue,
    Quorum quorum,
    List<Attendee> attendance,
    List<Item> items) {

  /** How many it took, and how many there were. */
  @Schema(name = "MinutesQuorum")
  public record Quorum(int required, int present) {}

  /** What was on the agenda, and what became of it. */
  @Schema(name = "MinutesItem")
  public record Item(
      int number,
      String submission,
      String project,
      Texts titles,
      ReviewStage stage,
      Money budget,
      Integer months,
      String leadUnit,
      List<String> presenters,
      List<String> recused,
      Long projectVersion,
      String contentHash,
      DecisionKind decision,
      List<Condition> conditions,
      List<Recommendation> recommendations) {}

  @CheckedTemplate(basePath = "")
  static class Templates {
    private Templates() {}

    static native TemplateInstance minutes(Minutes minutes);
  }

  /** A constant as minutes write it: {@code approved with conditions}. */
  @TemplateExtension
  static String words(Enum<?> constant) {
    return EnumNames.onTheWire(constant).replace('-', ' ');
  }

  /** The minutes as a page to read or print. */
  String asPage() {
    return Templates.minutes(this).render();
  }

  /**
   * @param submissions what is known of what is on the agenda
   * @param contents what was submitted
   */
  static Minutes of(
      ReviewMeeting meeting,
      Map<UUID, ReviewItem> submissions,
      Map<UUID, ProjectContent> contents) {
    if (meeting.state() != ReviewMeeting.State.CONVENED
        && meeting.state() != ReviewMeeting.State.CLOSED) {
      throw new WrongMeetingState(meeting.reference(), meeting.state(), "have minutes");
    }
    List<Item> items = new ArrayList<>();
    for (AgendaItem item : meeting.agenda()) {
      UUID id = item.submissionId();
      items.add(item(items.size() + 1, meeting, submissions.get(id), contents.get(id)));
    }
    QuorumState quorum = meeting.quorum();
    return new Minutes(
        meeting.reference(),
        meeting.state() == ReviewMeeting.State.CLOSED,
        meeting.heldOn(),
        meeting.venue(),
        new Quorum(quorum.required(), quorum.present()),
        meeting.attendance(),
        items);
  }

  private static Item item(
      int number, ReviewMeeting meeting, ReviewItem submission, ProjectContent content) {
    boolean isDecided = submission.decision() != null;
    return new Item(
        number,
        submission.reference(),
        submission.projectReference(),
        submission.titles(),
        submission.stage(),
        content.budget(),
        months(content),
        content.unit(),
        meeting.presentersOf(submission.id()),
        meeting.recusedFrom(submission.id()).stream()
            .map(ReviewMeetingView.PersonRecused::person)
            .toList(),
        submission.projectVersion(),
        submission.contentHash(),
        isDecided ? submission.decision().kind() : null,
        isDecided ? submission.decision().conditions() : List.of(),
        isDecided ? submission.decision().recommendations() : List.of());
  }

  /** The duration in whole months; the last day belongs to it. */
  private static Integer months(ProjectContent content) {
    return content.startsOn() == null || content.endsOn() == null
        ? null
        : (int) Period.between(content.startsOn(), content.endsOn().plusDays(1)).toTotalMonths();
  }
}
