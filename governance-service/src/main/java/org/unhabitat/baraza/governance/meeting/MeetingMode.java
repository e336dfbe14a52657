package org.unhabitat.baraza.governance.meeting;

/** How people take part. */
enum MeetingMode {
  IN_PERSON,
  ONLINE,
  HYBRID
}
