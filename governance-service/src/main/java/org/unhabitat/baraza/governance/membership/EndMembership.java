package org.unhabitat.baraza.governance.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Ends a membership, also before its term is over.
 *
 * @param until its last day
 * @param reason why
 */
public record EndMembership(@NotNull LocalDate until, @NotBlank @Size(max = 1000) String reason) {}
