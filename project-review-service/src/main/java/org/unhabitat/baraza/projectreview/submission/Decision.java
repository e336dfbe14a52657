package org.unhabitat.baraza.projectreview.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.problem.FieldError;

/**
 * What the committee decided on a submission.
 *
 * @param kind which way
 * @param decidedOn when it met
 * @param reviewMeetingId the meeting
 * @param reviewMeetingReference the meeting, e.g. {@code PRC/2021/039}
 * @param conditions of a conditional approval, in their order
 * @param recommendations in their order
 */
public record Decision(
    DecisionKind kind,
    LocalDate decidedOn,
    UUID reviewMeetingId,
    String reviewMeetingReference,
    List<Condition> conditions,
    List<Recommendation> recommendations) {

  /** Everything about the decision that makes no sense; the pointers are into its own fields. */
  List<FieldError> contradictions() {
    List<FieldError> found = new ArrayList<>();
    if (kind == DecisionKind.APPROVED_WITH_CONDITIONS && conditions.isEmpty()) {
      found.add(new FieldError("/conditions", "an approval with conditions names them"));
    }
    if (kind != DecisionKind.APPROVED_WITH_CONDITIONS && !conditions.isEmpty()) {
      found.add(new FieldError("/conditions", "belong to an approval with conditions only"));
    }
    for (int i = 0; i < conditions.size(); i++) {
      if (conditions.get(i).dueOn().isBefore(decidedOn)) {
        found.add(
            new FieldError(
                "/conditions/" + i + "/dueOn", "is before the decision on " + decidedOn));
      }
    }
    return found;
  }
}
