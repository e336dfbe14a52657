package org.unhabitat.baraza.hr.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A course does not have to be taken any more.
 *
 * @param endsOn the last day; the day before it took effect takes it back altogether
 */
@Schema(
    examples =
        """
        {"endsOn": "2021-12-31", "reason": "The course is replaced"}
        """)
record EndRequirement(@NotNull LocalDate endsOn, @NotBlank @Size(max = 1000) String reason) {}
