package org.unhabitat.baraza.governance.body;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Sets how a body works from now on.
 *
 * @param rules all of its rules; what is left out is not set any more
 * @param reason why, e.g. the rules of procedure that say so
 */
public record ChangeRules(
    @NotNull @Valid BodyRules rules, @NotBlank @Size(max = 1000) String reason) {}
