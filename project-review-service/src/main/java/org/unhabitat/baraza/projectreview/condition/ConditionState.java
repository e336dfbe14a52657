package org.unhabitat.baraza.projectreview.condition;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The public state of a condition, as events carry it. */
record ConditionState(
    UUID id,
    String reference,
    long version,
    ApprovalCondition.State state,
    Link submission,
    Link project,
    String unit,
    int number,
    String text,
    String owner,
    LocalDate dueOn,
    LocalDate evidencedOn,
    LocalDate verifiedOn,
    String failureReason) {
  /** Another record. */
  @Schema(name = "ConditionLink")
  record Link(UUID id, String reference) {}
}
