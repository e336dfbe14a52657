package org.unhabitat.baraza.projectreview.project;

import java.util.UUID;

/**
 * A project that is carried out in a period.
 *
 * @param id of the project
 * @param reference of the project
 * @param region where it works; null where it names none
 * @param unit code of the lead unit
 */
public record CarriedOut(UUID id, String reference, Region region, String unit) {}
