package org.unhabitat.baraza.projectreview.project;

import org.unhabitat.baraza.kit.money.Money;

/**
 * What the projects that were taken over from another system need and have, to hold against that
 * system's own sums.
 *
 * @param source the system
 * @param projects how many there are
 * @param required what they need
 * @param available what was found for them
 * @param spent what was spent
 */
public record ProjectTotals(
    String source, long projects, Money required, Money available, Money spent) {}
