package org.unhabitat.baraza.governance.body;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Ends a body.
 *
 * @param dissolvedOn its last day
 * @param reason why
 */
public record DissolveBody(
    @NotNull LocalDate dissolvedOn, @NotBlank @Size(max = 1000) String reason) {}
