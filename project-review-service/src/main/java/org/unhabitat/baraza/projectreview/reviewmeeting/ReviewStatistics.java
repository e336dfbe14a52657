package org.unhabitat.baraza.projectreview.reviewmeeting;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.projectreview.submission.DecisionKind;

/**
 * What the committee did in a year. Reviewed is not approved, and a project that came twice is one
 * project and two reviews.
 *
 * @param year of the meetings
 * @param meetingsHeld meetings that were closed
 * @param projectsReviewed distinct projects that they decided on
 * @param reviews decisions
 * @param approvals approvals without conditions
 * @param conditionalApprovals approvals that take effect when their conditions are met
 * @param deferrals decisions to see another version
 * @param rejections refusals
 */
@Schema(
    example =
        """
        {"year": 2021, "meetingsHeld": 39, "projectsReviewed": 109, "reviews": 121,
         "approvals": 84, "conditionalApprovals": 21, "deferrals": 14, "rejections": 2}""")
public record ReviewStatistics(
    int year,
    long meetingsHeld,
    long projectsReviewed,
    long reviews,
    long approvals,
    long conditionalApprovals,
    long deferrals,
    long rejections) {

  static ReviewStatistics of(
      int year, long meetingsHeld, long projectsReviewed, Map<DecisionKind, Long> decisions) {
    return new ReviewStatistics(
        year,
        meetingsHeld,
        projectsReviewed,
        decisions.values().stream().mapToLong(Long::longValue).sum(),
        decisions.getOrDefault(DecisionKind.APPROVED, 0L),
        decisions.getOrDefault(DecisionKind.APPROVED_WITH_CONDITIONS, 0L),
        decisions.getOrDefault(DecisionKind.DEFERRED, 0L),
        decisions.getOrDefault(DecisionKind.REJECTED, 0L));
  }
}
