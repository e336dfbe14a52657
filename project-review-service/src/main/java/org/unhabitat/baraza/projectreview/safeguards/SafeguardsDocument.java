package org.unhabitat.baraza.projectreview.safeguards;

import java.time.LocalDate;

/**
 * A document of a project's safeguards.
 *
 * @param kind what it is
 * @param title what it is called
 * @param link where it lies
 * @param addedOn when it was added
 * @param addedBy who added it
 */
record SafeguardsDocument(
    DocumentKind kind, String title, String link, LocalDate addedOn, String addedBy) {}
