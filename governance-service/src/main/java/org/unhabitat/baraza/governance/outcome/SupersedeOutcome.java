package org.unhabitat.baraza.governance.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Says that a later outcome has taken the place of this one.
 *
 * @param by id of the later one, which is adopted
 * @param reason where that is said
 */
public record SupersedeOutcome(@NotNull UUID by, @NotBlank @Size(max = 1000) String reason) {}
