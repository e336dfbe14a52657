package org.unhabitat.baraza.resources.donor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes a donor out of use. */
@Schema(example = "{\"reason\": \"entered twice; see DON/0001\"}")
record RetireDonor(@NotBlank @Size(max = 2000) String reason) {}
