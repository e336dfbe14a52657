package org.unhabitat.baraza.projectreview.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An answer to a question of a checklist.
 *
 * @param checklist code of the checklist; may be left out where one only is asked
 * @param question its number
 * @param answer which way
 * @param comment why
 */
public record ClearanceAnswer(
    @Size(max = 40) String checklist,
    @NotNull Integer question,
    @NotNull Answer answer,
    @Size(max = 4000) String comment) {
  /** Which way a question can be answered. */
  @Schema(name = "ChecklistAnswer")
  public enum Answer {
    YES,
    NO,
    NOT_APPLICABLE
  }
}
