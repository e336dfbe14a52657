package org.unhabitat.baraza.governance.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Says that a later document has taken the place of this one.
 *
 * @param by id of the later one, which is issued
 * @param reason why
 */
public record SupersedeDocument(@NotNull UUID by, @NotBlank @Size(max = 1000) String reason) {}
