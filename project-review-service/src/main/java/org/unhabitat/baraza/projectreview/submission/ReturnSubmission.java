package org.unhabitat.baraza.projectreview.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Sends a submission back to the officer.
 *
 * @param comment why it cannot go to the committee as it is
 */
public record ReturnSubmission(@NotBlank @Size(max = 4000) String comment) {}
