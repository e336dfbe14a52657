package org.unhabitat.baraza.projectreview.results;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Opens a period for which projects report.
 *
 * @param code what it is called, e.g. {@code 2022} or {@code 2022-H1}
 * @param startsOn its first day
 * @param endsOn its last day
 * @param dueOn by when reports are submitted
 */
@Schema(
    example =
        """
        {"code": "2022", "startsOn": "2022-01-01", "endsOn": "2022-12-31", "dueOn": "2023-01-31"}""")
public record OpenPeriod(
    @NotBlank @Pattern(regexp = "[0-9A-Za-z][0-9A-Za-z-]{0,19}", message = "must be a short code")
        String code,
    @NotNull LocalDate startsOn,
    @NotNull LocalDate endsOn,
    @NotNull LocalDate dueOn) {}
