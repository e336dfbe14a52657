package org.unhabitat.baraza.governance.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Ends the follow-up to a paragraph.
 *
 * @param closedOn the day
 * @param conclusion why
 * @param note what there is to say about it
 */
public record CloseFollowUp(
    @NotNull LocalDate closedOn,
    @NotNull Conclusion conclusion,
    @NotBlank @Size(max = 1000) String note) {}
