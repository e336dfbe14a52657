package org.unhabitat.baraza.hr.course;

/**
 * Told inside the service, in the transaction of the change, so that everybody's scope follows at
 * once.
 */
public record RequirementChanged(Requirement requirement) {}
