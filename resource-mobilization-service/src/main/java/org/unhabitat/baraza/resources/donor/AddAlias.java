package org.unhabitat.baraza.resources.donor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Adds a name under which others know the donor. */
@Schema(example = "{\"alias\": \"Swedish International Development Cooperation Agency\"}")
record AddAlias(@NotBlank @Size(max = 300) String alias) {}
