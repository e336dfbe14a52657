package org.unhabitat.baraza.projectreview.reviewmeeting;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Somebody of the committee stays out of one decision.
 *
 * @param submission which one
 * @param person id of the person
 * @param reason why
 */
public record Recuse(
    @NotNull @JsonAlias("submissionId") UUID submission,
    @NotBlank @Size(max = 255) String person,
    @NotBlank @Size(max = 2000) String reason) {}
