package org.unhabitat.baraza.governance.roadmap;

import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;
import org.unhabitat.baraza.kit.texts.Texts;

/** What happened to a road map. */
record RoadMapEvent(RoadMap record, What what, String reason) implements DomainEvent {
  enum What {
    DRAWN,
    MILESTONE_MOVED,
    MILESTONE_REACHED,
    MILESTONE_DROPPED,
    CONSULTED
  }

  /** The public state of a road map. */
  record State(
      UUID id,
      String reference,
      long version,
      RoadMap.State state,
      Texts titles,
      String body,
      String unit,
      List<MilestoneView> milestones,
      List<Consultation> consultations) {}

  @Override
  public String family() {
    return "governance.road-map";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return new State(
        record.id(),
        record.code(),
        record.version(),
        record.state(),
        record.titles(),
        record.body().code(),
        record.unit(),
        record.milestones().stream().map(MilestoneView::of).toList(),
        record.consultations());
  }
}
