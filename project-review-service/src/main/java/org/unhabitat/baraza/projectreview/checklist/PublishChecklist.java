package org.unhabitat.baraza.projectreview.checklist;

import java.time.LocalDate;

/**
 * An edition comes into force, and the one before ends on the day before.
 *
 * @param from its first day; today where it is left out
 */
public record PublishChecklist(LocalDate from) {}
