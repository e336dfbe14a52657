package org.unhabitat.baraza.governance.meeting;

/**
 * Told to whom it concerns, in the transaction in which the days of a meeting may have changed or
 * the meeting was cancelled: what is due by those days goes along.
 */
public record MeetingMoved(Meeting meeting) {}
