package org.unhabitat.baraza.governance.meeting;

import java.util.List;

/**
 * What planning a year has done.
 *
 * @param body code of the body
 * @param year the year
 * @param scheduled meetings that were missing
 * @param moved meetings that followed a deadline
 * @param unchanged how many were there already, where they are, or cancelled
 */
record PlannedMeetings(
    String body, int year, List<MeetingView> scheduled, List<MeetingView> moved, int unchanged) {}
