package org.unhabitat.baraza.governance.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.texts.Texts;

/** A meeting of a governing body as anybody may see it. */
record PublicMeeting(
    UUID id,
    String reference,
    MeetingState state,
    Texts titles,
    BodyReference body,
    LocalDate opensOn,
    LocalDate closesOn,
    List<Segment> segments,
    LocalDate resumesOn,
    MeetingMode mode,
    List<AgendaItem> agenda) {
  static final Listing<Meeting, PublicMeeting> LISTING =
      Listing.of(Meeting.class, PublicMeeting.class, PublicMeeting::of)
          .fetch("body")
          .sort("opensOn")
          .sortedBy("-opensOn");

  static PublicMeeting of(Meeting meeting) {
    return new PublicMeeting(
        meeting.id(),
        meeting.reference(),
        meeting.state(),
        meeting.titles(),
        BodyReference.of(meeting.body()),
        meeting.opensOn(),
        meeting.closesOn(),
        meeting.segments(),
        meeting.resumesOn(),
        meeting.mode(),
        meeting.agenda());
  }
}
