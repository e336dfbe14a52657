package org.unhabitat.baraza.resources.contribution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.money.Money;

/**
 * Enters a pledge or commitment.
 *
 * @param kind pledge or commitment; receipts and refunds come from the ERP or an import
 * @param donor id of the donor
 * @param agreement id of the agreement, where there is one
 * @param year the year it counts in
 * @param amount negative where it takes back a part of an earlier one
 * @param unit code of the unit that owns the record
 */
@Schema(
    example =
        """
        {"kind": "pledge", "donor": "0190f3a2-7c4e-7d10-9a3b-2f6b1c0d4e5f", "year": 2021,
         "amount": {"amount": "250000.00", "currency": "USD"},
         "revenueType": "voluntary-un-earmarked", "unit": "ERSKI"}\
        """)
record RecordContribution(
    @NotNull ContributionKind kind,
    @NotNull UUID donor,
    UUID agreement,
    @NotNull @Min(1978) @Max(2100) Integer year,
    @NotNull @Valid Money amount,
    @NotNull RevenueType revenueType,
    @NotBlank @Size(max = 32) String unit) {}
