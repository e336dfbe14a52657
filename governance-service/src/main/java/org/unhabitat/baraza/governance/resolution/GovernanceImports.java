package org.unhabitat.baraza.governance.resolution;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.unhabitat.baraza.kit.imports.ImportsResource;

/** Imports of this service: {@code resolution-text} and {@code resolution-json}. */
@Path("/api/governance/v1/imports")
@Tag(
    name = "Imports",
    description = "Files that become records: `resolution-text`, `resolution-json`")
public class GovernanceImports extends ImportsResource {}
