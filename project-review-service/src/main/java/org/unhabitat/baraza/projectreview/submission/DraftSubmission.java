package org.unhabitat.baraza.projectreview.submission;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/**
 * Begins a submission of a project.
 *
 * @param project which one
 * @param stage what the committee is to look at; what comes next for the project where it is left
 *     out
 */
@Schema(
    example =
        """
        {"project": "0190a7c4-5d2e-7f00-8a3b-2f6f3f1c9a10", "stage": "concept-note"}""")
public record DraftSubmission(
    @NotNull @JsonAlias("projectId") UUID project,
    @Schema(description = "What comes next for the project where it is left out")
        ReviewStage stage) {}
