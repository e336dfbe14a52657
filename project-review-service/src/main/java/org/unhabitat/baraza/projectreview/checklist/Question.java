package org.unhabitat.baraza.projectreview.checklist;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question of a checklist.
 *
 * @param number from 1, within the checklist
 * @param text what is asked, to be answered by yes or no
 * @param standard the safeguards standard that it belongs to; of screening questions only
 * @param riskIfYes the category that an answer "yes" puts the project in; of screening questions
 *     only
 */
public record Question(
    @Schema(description = "From 1, in their order") Integer number,
    @NotBlank @Size(max = 2000) String text,
    @Size(max = 200) String standard,
    RiskCategory riskIfYes) {}
