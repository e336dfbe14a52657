package org.unhabitat.baraza.hr.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A course is not taken any more.
 *
 * @param retiredOn the last day on which it could be completed
 */
@Schema(
    examples =
        """
        {"retiredOn": "2021-06-30", "reason": "Replaced by the course United to Respect"}
        """)
record RetireCourse(@NotNull LocalDate retiredOn, @NotBlank @Size(max = 1000) String reason) {}
