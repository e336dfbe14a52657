package org.unhabitat.baraza.projectreview.submission;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Takes a submission back.
 *
 * @param reason why
 */
public record WithdrawSubmission(@NotBlank @Size(max = 2000) String reason) {}
