package org.unhabitat.baraza.projectreview.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.time.DutyStation;
import org.unhabitat.baraza.projectreview.project.ProjectService;
import org.unhabitat.baraza.projectreview.project.PublishedProject;

/** What is known of activities and flows, and what of our projects goes out. */
@ApplicationScoped
class ExchangeService {
  private static final int AT_ONCE = 100;

  private final ActivityRepository activities;
  private final FlowRepository flows;
  private final ProjectService projects;
  private final History history;
  private final DutyStation dutyStation;

  ExchangeService(
      ActivityRepository activities,
      FlowRepository flows,
      ProjectService projects,
      History history,
      DutyStation dutyStation) {
    this.activities = activities;
    this.flows = flows;
    this.projects = projects;
    this.history = history;
    this.dutyStation = dutyStation;
  }

  Listing<Activity, ActivityView> activityListing() {
    return Listing.of(Activity.class, ActivityView.class, Activity::view)
        .sort("reference")
        .sort("changedAt")
        .sortedBy("reference");
  }

  Listing<FinancialFlow, FlowView> flowListing() {
    return Listing.of(FinancialFlow.class, FlowView.class, FinancialFlow::view)
        .sort("reference")
        .sort("flowOn")
        .sort("changedAt")
        .sortedBy("reference");
  }

  ActivityView activity(UUID id) {
    return activities.get(id).view();
  }

  FlowView flow(UUID id) {
    return flows.get(id).view();
  }

  @Transactional
  List<HistoryEntry> historyOfActivity(UUID id) {
    return history.of(activities.get(id).id());
  }

  @Transactional
  List<HistoryEntry> historyOfFlow(UUID id) {
    return history.of(flows.get(id).id());
  }

  /** Our approved projects, some at a time, as one document. */
  void write(OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    IatiWriter writer = new IatiWriter(xml);
    writer.begin(dutyStation.now());
    List<PublishedProject> some = projects.published("", AT_ONCE);
    while (!some.isEmpty()) {
      for (PublishedProject project : some) {
        writer.activity(project);
      }
      some = projects.published(some.get(some.size() - 1).content().code(), AT_ONCE);
    }
    writer.end();
  }
}
