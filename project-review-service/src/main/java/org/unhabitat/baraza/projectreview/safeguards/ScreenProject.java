package org.unhabitat.baraza.projectreview.safeguards;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Screens a project by the questionnaire that is in force.
 *
 * @param project which one
 * @param checklist code of the questionnaire; may be left out where one only is in force
 * @param screenedOn the day, not in the future; today where it is left out
 * @param answers one to each question
 */
@Schema(
    example =
        """
        {"project": "0190a7c4-5d2e-7f00-8a3b-2f6f3f1c9a10",
         "answers": [{"question": 1, "yes": false}, {"question": 2, "yes": true,
           "comment": "A market is moved"}]}""")
public record ScreenProject(
    @NotNull @JsonAlias("projectId") UUID project,
    @Size(max = 40) String checklist,
    LocalDate screenedOn,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid ScreeningAnswer> answers) {}
