package org.unhabitat.baraza.projectreview.safeguards;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An answer to a question of the screening.
 *
 * @param question its number
 * @param yes whether the answer is yes
 * @param comment why
 */
public record ScreeningAnswer(
    @NotNull Integer question, @NotNull Boolean yes, @Size(max = 4000) String comment) {}
