package org.unhabitat.baraza.projectreview.reviewmeeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Gives a meeting up. Its number is not used again.
 *
 * @param reason why
 */
public record CancelReviewMeeting(@NotBlank @Size(max = 2000) String reason) {}
