package org.unhabitat.baraza.resources.agreement;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;
import org.unhabitat.baraza.resources.reporting.Region;
import org.unhabitat.baraza.resources.reporting.ReportingSchedule;
import org.unhabitat.baraza.resources.reporting.ScheduleLine;

/**
 * What an agreement says. Drafting gives it, and until the agreement is signed it can be given
 * anew.
 *
 * @param donor id of the donor who is reported to
 * @param coDonors ids of further donors
 * @param donorReference the donor's own reference
 * @param amount what is contributed; never zero
 * @param exchangeRate the UN rate of the agreement's date; none for United States dollars
 * @param startsOn first day
 * @param endsOn last day
 * @param earmarking CEB revenue class
 * @param supportRate programme-support rate; 0.13 where it is left out
 * @param supportRateReason why it is another rate
 * @param instalments in the order of payment; none where the amount is paid at once
 * @param unit code of the organisation unit that owns the agreement
 * @param reportingSchedule which reports the donor expects; none for contributions without reports
 */
@Schema(
    example =
        """
        {"titles": {"en": "Water and sanitation in secondary cities"},
         "donor": "0190f3a2-7c4e-7d10-9a3b-2f6b1c0d4e5f", "donorReference": "SIDA-5117",
         "amount": {"amount": "1130000.00", "currency": "USD"},
         "startsOn": "2020-01-01", "endsOn": "2021-12-31", "earmarking": "R03E",
         "supportRate": "0.13", "unit": "ROAF", "region": "africa",
         "instalments": [
           {"amount": {"amount": "565000.00", "currency": "USD"}, "dueOn": "2020-02-01"},
           {"amount": {"amount": "565000.00", "currency": "USD"},
            "milestone": "first annual report accepted"}],
         "reportingSchedule": [
           {"kind": "narrative", "period": "interim", "basis": "after-year-end", "days": 90},
           {"kind": "financial", "period": "certified", "basis": "after-year-end", "months": 6},
           {"kind": "narrative", "period": "final", "basis": "after-end", "months": 6}]}\
        """)
record AgreementTerms(
    @NotNull @TextLength(max = 500) Texts titles,
    @NotNull UUID donor,
    @Size(max = 20) List<@NotNull UUID> coDonors,
    @Size(max = 64) String donorReference,
    @NotNull @Valid Money amount,
    @Valid ExchangeRate exchangeRate,
    @NotNull LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @NotNull @Pattern(regexp = RevenueClass.CODE, message = "must be a revenue class such as R03E")
        String earmarking,
    @DecimalMin("0")
        @DecimalMax("0.25")
        @Digits(integer = 1, fraction = 4)
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal supportRate,
    SupportRate.Reason supportRateReason,
    @Size(max = 100) List<@NotNull @Valid Instalment> instalments,
    @NotBlank @Size(max = 32) String unit,
    @NotNull Region region,
    @Size(max = 50) List<@NotNull @Valid ScheduleLine> reportingSchedule) {

  AgreementTerms {
    coDonors = coDonors == null ? List.of() : coDonors;
    instalments = instalments == null ? List.of() : instalments;
    reportingSchedule = reportingSchedule == null ? List.of() : reportingSchedule;
    supportRate = supportRate == null ? SupportRate.STANDARD : supportRate;
  }

  ReportingSchedule schedule() {
    return new ReportingSchedule(startsOn, endsOn, reportingSchedule);
  }
}
