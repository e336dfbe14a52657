package org.unhabitat.baraza.projectreview.checklist;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Nothing takes the edition's place.
 *
 * @param on its last day
 * @param reason why
 */
public record EndChecklist(@NotNull LocalDate on, @NotBlank @Size(max = 2000) String reason) {}
