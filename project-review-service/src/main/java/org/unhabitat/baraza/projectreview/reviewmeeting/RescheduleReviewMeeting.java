package org.unhabitat.baraza.projectreview.reviewmeeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Moves a planned meeting within its year.
 *
 * @param heldOn the new day
 * @param reason why
 */
public record RescheduleReviewMeeting(@NotNull LocalDate heldOn, @Size(max = 2000) String reason) {}
