package org.unhabitat.baraza.projectreview.project;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Says when something happened to a project.
 *
 * @param on the day, not in the future; today where it is left out
 */
public record ProjectMilestone(
    @Schema(description = "The day, not in the future; today where it is left out") LocalDate on) {}
