package org.unhabitat.baraza.resources.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.resources.donor.DonorRef;

/**
 * A report that is owed to a donor.
 *
 * @param overdue whether the due date has passed and it was never submitted
 * @param periodFrom first day it covers
 * @param periodTo last day it covers
 * @param earlierDueDates due dates that amendments have moved, oldest first
 * @param draftedBy who drafted it, and therefore does not clear it
 * @param submittedOn the first date on which it was submitted; kept also when it comes back
 * @param resubmittedOn the last date, where it came back and was submitted again
 * @param reason why it was returned or waived
 */
public record ReportObligationView(
    UUID id,
    String reference,
    long version,
    ReportObligation.State state,
    boolean overdue,
    AgreementRef agreement,
    DonorRef donor,
    ReportKind kind,
    ReportPeriod period,
    LocalDate periodFrom,
    LocalDate periodTo,
    LocalDate dueOn,
    List<EarlierDueDate> earlierDueDates,
    String draftedBy,
    String sentToClearanceBy,
    LocalDate submittedOn,
    LocalDate resubmittedOn,
    String submittedBy,
    LocalDate acceptedOn,
    String reason,
    String unit,
    Region region,
    List<AllowedAction> allowedActions)
    implements Versioned {}
