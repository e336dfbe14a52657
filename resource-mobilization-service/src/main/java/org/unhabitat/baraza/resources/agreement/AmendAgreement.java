package org.unhabitat.baraza.resources.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.resources.reporting.ScheduleLine;

/**
 * Changes what was signed.
 *
 * @param amendedOn when the amendment was agreed; today where it is left out
 * @param endsOn the later last day; null where it stays
 * @param reportingSchedule the new schedule; null where it stays
 */
@Schema(
    example =
        """
        {"reason": "no-cost extension agreed on 12 November", "amendedOn": "2021-11-12",
         "endsOn": "2022-06-30"}\
        """)
record AmendAgreement(
    @NotBlank @Size(max = 2000) String reason,
    LocalDate amendedOn,
    LocalDate endsOn,
    @Size(max = 50) List<@NotNull @Valid ScheduleLine> reportingSchedule) {}
