package org.unhabitat.baraza.benchmarks.bare;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One meeting by HTTP. */
@Path("/api/governance/v1/meetings")
public class MeetingResource {

  /** The meeting with that id. */
  @GET
  @Path("/{id}")
  public MeetingView get(UUID id) {
    Meeting meeting = Meeting.findById(id);
    if (meeting == null) {
      throw new NotFoundException();
    }
    return MeetingView.of(meeting);
  }

  record BodyView(UUID id, String code, String kind) {}

  record MeetingView(
      UUID id,
      String reference,
      long version,
      String state,
      Map<String, String> titles,
      BodyView body,
      int year,
      int number,
      LocalDate opensOn,
      LocalDate closesOn,
      List<Meeting.Segment> segments,
      LocalDate resumesOn,
      String mode,
      String venue,
      String unit,
      List<Meeting.AgendaItem> agenda,
      List<Meeting.Attendee> attendance,
      Integer votesPresent,
      String minutesState,
      String cancellationReason,
      String slot) {
    static MeetingView of(Meeting meeting) {
      return new MeetingView(
          meeting.id,
          meeting.reference,
          meeting.version,
          meeting.state,
          meeting.titles,
          new BodyView(meeting.body.id, meeting.body.code, meeting.body.kind),
          meeting.year,
          meeting.number,
          meeting.opensOn,
          meeting.closesOn,
          List.copyOf(meeting.segments),
          meeting.resumesOn,
          meeting.mode,
          meeting.venue,
          meeting.unit,
          List.copyOf(meeting.agenda),
          List.copyOf(meeting.attendance),
          meeting.votesPresent,
          meeting.minutesState,
          meeting.cancellationReason,
          meeting.slot);
    }
  }
}
