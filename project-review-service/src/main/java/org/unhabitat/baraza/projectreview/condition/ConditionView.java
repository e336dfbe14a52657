package org.unhabitat.baraza.projectreview.condition;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;

/** A condition as it goes out. */
record ConditionView(
    UUID id,
    String reference,
    long version,
    ApprovalCondition.State state,
    ConditionState.Link submission,
    ConditionState.Link project,
    String unit,
    int number,
    String text,
    String owner,
    LocalDate dueOn,
    @Schema(description = "Whether it is past its day and not met") Boolean overdue,
    String evidence,
    String evidenceLink,
    String evidencedBy,
    LocalDate evidencedOn,
    String returnComment,
    String verifiedBy,
    LocalDate verifiedOn,
    String failureReason,
    List<AllowedAction> allowedActions)
    implements Versioned {}
