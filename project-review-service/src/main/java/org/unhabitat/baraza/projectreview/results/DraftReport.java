package org.unhabitat.baraza.projectreview.results;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Begins the report of a project for a period.
 *
 * @param project which one
 * @param period id of the period
 */
public record DraftReport(
    @NotNull @JsonAlias("projectId") UUID project, @NotNull @JsonAlias("periodId") UUID period) {}
