package org.unhabitat.baraza.projectreview.project;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * How much of a project serves a subprogramme of the strategic plan 2020–2025, which has four.
 *
 * @param subprogramme 1 spatial inequality and poverty, 2 shared prosperity, 3 climate and urban
 *     environment, 4 crisis prevention and response
 * @param percent share of the project
 */
@Embeddable
public record SubprogrammeShare(
    @NotNull @Min(1) @Max(4) Integer subprogramme,
    @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        BigDecimal percent) {}
