package org.unhabitat.baraza.resources.contribution;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.unhabitat.baraza.kit.imports.ImportsResource;

/** The imports of this service. */
@Path("/api/resource-mobilization/v1/imports")
@Tag(name = "Imports")
public class ResourceMobilizationImports extends ImportsResource {}
