package org.unhabitat.baraza.resources.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.resources.donor.DonorRef;

/** A report obligation as other services see it: without the persons who worked on it. */
record ReportObligationState(
    UUID id,
    String reference,
    long version,
    ReportObligation.State state,
    AgreementRef agreement,
    DonorRef donor,
    ReportKind kind,
    ReportPeriod period,
    LocalDate periodFrom,
    LocalDate periodTo,
    LocalDate dueOn,
    List<EarlierDueDate> earlierDueDates,
    LocalDate submittedOn,
    LocalDate resubmittedOn,
    LocalDate acceptedOn,
    String reason,
    String unit,
    Region region) {}
