package org.unhabitat.baraza.projectreview.project;

import org.unhabitat.baraza.kit.money.Money;

/**
 * What another system says of a project that it carries out.
 *
 * @param record where it is kept there
 * @param digest of everything the system says: equal ones say the same
 * @param fundsAvailable what was found for it so far
 * @param fundsSpent what was spent so far
 */
record ReportedProject(
    ExternalRecord record, String digest, Money fundsAvailable, Money fundsSpent) {}
