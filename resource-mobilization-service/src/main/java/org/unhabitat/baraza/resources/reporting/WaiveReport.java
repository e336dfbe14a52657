package org.unhabitat.baraza.resources.reporting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Records that the donor does without a report. */
@Schema(
    example = "{\"reason\": \"the donor takes the final report in its place, letter of 3 May\"}")
record WaiveReport(@NotBlank @Size(max = 2000) String reason) {}
