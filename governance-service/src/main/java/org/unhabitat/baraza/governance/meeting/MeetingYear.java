package org.unhabitat.baraza.governance.meeting;

/**
 * The plan of a year against what happened; by the day on which meetings open.
 *
 * @param body code of the body
 * @param year the year
 * @param expected how many the cadence expects; null where it does not say
 * @param planned how many are still to come
 * @param underWay how many are convened or adjourned
 * @param held how many were closed: the only ones that count
 * @param cancelled how many were given up
 */
record MeetingYear(
    String body,
    int year,
    Integer expected,
    long planned,
    long underWay,
    long held,
    long cancelled) {}
