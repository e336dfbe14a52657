package org.unhabitat.baraza.kit.imports;

import jakarta.ws.rs.Path;

@Path("/sample/imports")
public class SampleImports extends ImportsResource {}
