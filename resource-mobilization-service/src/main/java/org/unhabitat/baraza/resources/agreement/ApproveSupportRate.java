package org.unhabitat.baraza.resources.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Approves a support rate that is not the standard one. */
@Schema(example = "{\"reason\": \"ceiling of the framework agreement with the European Union\"}")
record ApproveSupportRate(@NotBlank @Size(max = 2000) String reason) {}
