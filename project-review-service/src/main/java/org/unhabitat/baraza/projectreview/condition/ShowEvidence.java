package org.unhabitat.baraza.projectreview.condition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Shows that a condition is met.
 *
 * @param evidence what shows it
 * @param link where it lies
 * @param on the day, not in the future; today where it is left out
 */
public record ShowEvidence(
    @NotBlank @Size(max = 4000) String evidence,
    @Size(max = 2000) @Pattern(regexp = "https?://\\S+", message = "must be an address")
        String link,
    LocalDate on) {}
