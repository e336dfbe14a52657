package org.unhabitat.baraza.governance.communication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Ends a series.
 *
 * @param discontinuedOn its last day
 * @param reason why
 */
public record DiscontinueSeries(
    @NotNull LocalDate discontinuedOn, @NotBlank @Size(max = 1000) String reason) {}
