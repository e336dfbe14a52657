package org.unhabitat.baraza.projectreview.reviewmeeting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Plans a meeting, which gets the next number of its year.
 *
 * @param heldOn when it is to be held; past where it was
 * @param venue where
 */
@Schema(example = "{\"heldOn\": \"2021-11-24\", \"venue\": \"Nairobi\"}")
public record PlanReviewMeeting(@NotNull LocalDate heldOn, @Size(max = 200) String venue) {}
