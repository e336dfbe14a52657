package org.unhabitat.baraza.governance.roadmap;

import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.governance.meeting.MeetingState;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * The work of a body, e.g. a task force, in one view.
 *
 * @param meetings the earliest first
 * @param roadMaps each with its milestones and consultations
 */
record BodyWork(String body, Texts names, List<Sitting> meetings, List<RoadMapView> roadMaps) {
  record Sitting(String reference, MeetingState state, LocalDate opensOn) {}
}
