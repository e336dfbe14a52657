package org.unhabitat.baraza.governance.meeting;

import java.time.LocalDate;

/**
 * Ends a meeting.
 *
 * @param closedOn its last day; the expected one by default, today where that has not come
 */
public record CloseMeeting(LocalDate closedOn) {
  static final CloseMeeting AS_EXPECTED = new CloseMeeting(null);
}
