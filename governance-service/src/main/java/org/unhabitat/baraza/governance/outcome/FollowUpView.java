package org.unhabitat.baraza.governance.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A line of a body's follow-up matrix.
 *
 * @param overdue whether it was due and nothing was reported by then
 * @param reportingSession reference of the session to which it is reported
 */
record FollowUpView(
    UUID id,
    String reference,
    long version,
    FollowUpState state,
    FollowUpEvent.OutcomeReference outcome,
    String number,
    String leadVerb,
    String addressee,
    Texts text,
    String leadUnit,
    LocalDate dueOn,
    String reportingSession,
    boolean overdue,
    List<FollowUpAction> actions,
    Conclusion conclusion,
    String closingNote,
    LocalDate closedOn,
    List<AllowedAction> allowedActions)
    implements Versioned {}
