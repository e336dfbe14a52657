package org.unhabitat.baraza.projectreview.project;

import java.util.UUID;

/**
 * A project as the committee is given it.
 *
 * @param id of the project
 * @param reference of the project
 * @param version of the project whose content this is
 * @param content what the project says about itself
 */
public record Dossier(UUID id, String reference, long version, ProjectContent content) {}
