package org.unhabitat.baraza.resources.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.texts.Texts;
import org.unhabitat.baraza.resources.donor.DonorRef;
import org.unhabitat.baraza.resources.reporting.Region;
import org.unhabitat.baraza.resources.reporting.ScheduleLine;

/** An agreement as other services see it. */
record AgreementState(
    UUID id,
    String reference,
    long version,
    Agreement.State state,
    Texts titles,
    DonorRef donor,
    List<DonorRef> coDonors,
    String donorReference,
    Money amount,
    ExchangeRate exchangeRate,
    Money amountInUsd,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate signedOn,
    LocalDate activatedOn,
    LocalDate operationallyClosedOn,
    LocalDate financiallyClosedOn,
    String earmarking,
    SupportRate supportRate,
    List<Instalment> instalments,
    String unit,
    Region region,
    List<ScheduleLine> reportingSchedule,
    List<Amendment> amendments) {}
