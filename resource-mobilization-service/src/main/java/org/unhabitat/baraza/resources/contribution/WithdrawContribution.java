package org.unhabitat.baraza.resources.contribution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes back a pledge or commitment. */
@Schema(example = "{\"reason\": \"the parliament did not approve the pledge\"}")
record WithdrawContribution(@NotBlank @Size(max = 2000) String reason) {}
