package org.unhabitat.baraza.projectreview.results;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Lets results of a locked period be changed again.
 *
 * @param reason why
 */
public record UnlockPeriod(@NotBlank @Size(max = 2000) String reason) {}
