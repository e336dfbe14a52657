package org.unhabitat.baraza.projectreview.imports;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.unhabitat.baraza.kit.imports.ImportsResource;

/**
 * Imports of this service: {@code iati-activities}, {@code ocha-transactions}, {@code
 * un-info-projects}.
 */
@Path("/api/project-review/v1/imports")
@Tag(
    name = "Imports",
    description =
        "Files that become records: `iati-activities`, `ocha-transactions`, `un-info-projects`")
public class ProjectReviewImports extends ImportsResource {}
