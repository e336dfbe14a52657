package org.unhabitat.baraza.projectreview.submission;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Puts the project as it is now to the committee.
 *
 * @param submittedOn the day, not in the future; today where it is left out
 */
@Schema(example = "{\"submittedOn\": \"2021-03-01\"}")
public record SubmitForReview(
    @Schema(description = "The day, not in the future; today where it is left out")
        LocalDate submittedOn) {}
