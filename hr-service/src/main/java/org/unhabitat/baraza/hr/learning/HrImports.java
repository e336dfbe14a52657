package org.unhabitat.baraza.hr.learning;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.unhabitat.baraza.kit.imports.ImportsResource;

/** The imports of this service: {@code course-completions}. */
@Path("/api/hr/v1/imports")
@Tag(name = "Imports", description = "Files: course-completions")
public class HrImports extends ImportsResource {}
