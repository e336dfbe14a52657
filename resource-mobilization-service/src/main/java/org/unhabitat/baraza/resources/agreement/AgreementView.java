package org.unhabitat.baraza.resources.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.texts.Texts;
import org.unhabitat.baraza.resources.donor.DonorRef;
import org.unhabitat.baraza.resources.reporting.Region;
import org.unhabitat.baraza.resources.reporting.ScheduleLine;

/**
 * An agreement.
 *
 * @param donor who is reported to
 * @param coDonors further donors
 * @param amountInUsd the amount at the UN rate, to the cent
 * @param earmarking CEB revenue class
 * @param supportRate the programme-support rate, who proposed it and who approved it
 * @param costSplit what of the amount is left for direct cost, and what is charged for support
 * @param amendments oldest first
 */
record AgreementView(
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
    SupportRate.CostSplit costSplit,
    List<Instalment> instalments,
    String unit,
    Region region,
    List<ScheduleLine> reportingSchedule,
    List<Amendment> amendments,
    List<AllowedAction> allowedActions)
    implements Versioned {}
