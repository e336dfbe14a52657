package org.unhabitat.baraza.hr.learning;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.unhabitat.baraza.kit.imports.ImportsResource;

/** The imports of this service: {@code course-completions}. */
@Path("/api/hr/v1/imports")
@Tag(
    name = "Imports",
    description =
        "Layout course-completions: a CSV file with the columns index_number, course_code (the course's"
            + " own code or that of a language variant in the learning system) and completed_on, and"
            + " where they are known language, certificate and source. A person's completion of a"
            + " course on a day is there once, however often it is reported.")
public class HrImports extends ImportsResource {}
