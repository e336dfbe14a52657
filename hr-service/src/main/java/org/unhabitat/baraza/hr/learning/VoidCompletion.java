package org.unhabitat.baraza.hr.learning;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A completion was entered wrongly. */
@Schema(
    examples =
        """
        {"reason": "Entered for the wrong person"}
        """)
record VoidCompletion(@NotBlank @Size(max = 1000) String reason) {}
