package org.unhabitat.baraza.governance.roadmap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.unhabitat.baraza.governance.Secretariat;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.body.BodyRepository;
import org.unhabitat.baraza.governance.meeting.MeetingRepository;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.time.DutyStation;

/** What can be done with road maps, one transaction each. */
@ApplicationScoped
class RoadMapService {
  private final RoadMapRepository roadMaps;
  private final BodyRepository bodies;
  private final MeetingRepository meetings;
  private final Outbox outbox;
  private final Secretariat secretariat;
  private final DutyStation dutyStation;

  RoadMapService(
      RoadMapRepository roadMaps,
      BodyRepository bodies,
      MeetingRepository meetings,
      Outbox outbox,
      Secretariat secretariat,
      DutyStation dutyStation) {
    this.roadMaps = roadMaps;
    this.bodies = bodies;
    this.meetings = meetings;
    this.outbox = outbox;
    this.secretariat = secretariat;
    this.dutyStation = dutyStation;
  }

  Listing<RoadMap, RoadMapView> listing() {
    return Listing.of(RoadMap.class, RoadMapView.class, this::view)
        .fetch("body")
        .sort("reference", "code")
        .sortedBy("reference");
  }

  @Transactional
  RoadMapView draw(DrawRoadMap command) {
    Body body = bodies.byIdOrCode(command.body());
    secretariat.require(body.unit());
    body.requireActive();
    return record(RoadMap.draw(body, command));
  }

  @Transactional
  RoadMapView get(String idOrCode) {
    return view(roadMaps.byIdOrCode(idOrCode));
  }

  /** What a slip would move, which changes nothing. */
  @Transactional
  Map<String, LocalDate> moved(UUID id, String milestone, LocalDate expectedOn) {
    return roadMaps.get(id).moved(milestone, expectedOn);
  }

  @Transactional
  RoadMapView slip(UUID id, ExpectedVersion expected, SlipMilestone command) {
    return record(forChange(id, expected).slip(command));
  }

  @Transactional
  RoadMapView reach(UUID id, ExpectedVersion expected, ReachMilestone command) {
    return record(forChange(id, expected).reach(command, dutyStation.today()));
  }

  @Transactional
  RoadMapView drop(UUID id, ExpectedVersion expected, DropMilestone command) {
    return record(forChange(id, expected).drop(command));
  }

  @Transactional
  RoadMapView consult(UUID id, ExpectedVersion expected, ConsultOnMilestone command) {
    return record(forChange(id, expected).consult(command, dutyStation.today()));
  }

  /** The work of a body in one view. */
  @Transactional
  BodyWork work(String idOrCode) {
    Body body = bodies.byIdOrCode(idOrCode);
    return new BodyWork(
        body.code(),
        body.names(),
        meetings.allOf(body).stream()
            .map(
                meeting ->
                    new BodyWork.Sitting(meeting.reference(), meeting.state(), meeting.opensOn()))
            .toList(),
        roadMaps.of(body).stream().map(this::view).toList());
  }

  private RoadMap forChange(UUID id, ExpectedVersion expected) {
    RoadMap roadMap = roadMaps.forChange(id, expected);
    secretariat.require(roadMap.unit());
    return roadMap;
  }

  private RoadMapView record(RoadMapEvent event) {
    outbox.append(event);
    return view(event.record());
  }

  private RoadMapView view(RoadMap roadMap) {
    LocalDate today = dutyStation.today();
    List<Milestone> milestones = roadMap.milestones();
    return new RoadMapView(
        roadMap.id(),
        roadMap.code(),
        roadMap.version(),
        roadMap.state(),
        roadMap.titles(),
        roadMap.body().code(),
        roadMap.unit(),
        count(milestones, Milestone.State.REACHED),
        count(milestones, Milestone.State.PLANNED),
        count(milestones, Milestone.State.DROPPED),
        (int)
            milestones.stream()
                .filter(one -> one.state() == Milestone.State.PLANNED)
                .filter(one -> one.expectedOn().isBefore(today))
                .count(),
        milestones.stream().map(MilestoneView::of).toList(),
        roadMap.consultations(),
        AllowedAction.list(() -> secretariat.require(roadMap.unit()))
            .add("slip", roadMap::requireUnderWay)
            .add("reach", roadMap::requireUnderWay)
            .add("drop", roadMap::requireUnderWay)
            .add("consult", () -> {})
            .build());
  }

  private static int count(List<Milestone> milestones, Milestone.State state) {
    return (int) milestones.stream().filter(one -> one.state() == state).count();
  }
}
