package org.unhabitat.baraza.resources.reporting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sends a report back to its drafter. */
@Schema(example = "{\"reason\": \"the expenditure by output is missing\"}")
record ReturnReport(@NotBlank @Size(max = 2000) String reason) {}
