package org.unhabitat.baraza.projectreview.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.imports.ImportFile;
import org.unhabitat.baraza.kit.imports.ImportLayout;
import org.unhabitat.baraza.kit.imports.RowOutcome;
import org.unhabitat.baraza.kit.imports.UnreadableFile;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.projectreview.project.Dossier;
import org.unhabitat.baraza.projectreview.project.ProjectService;

/** Files of IATI 2.03: activities of our own projects and of others. */
@ApplicationScoped
class IatiActivities implements ImportLayout<ReadActivity> {
  private static final String SOURCE = "iati";
  private static final int LATEST_MINOR = 3;

  private final ActivityRepository activities;
  private final FlowRepository flows;
  private final ProjectService projects;
  private final IatiSchema schema;
  private final Outbox outbox;

  IatiActivities(
      ActivityRepository activities,
      FlowRepository flows,
      ProjectService projects,
      IatiSchema schema,
      Outbox outbox) {
    this.activities = activities;
    this.flows = flows;
    this.projects = projects;
    this.schema = schema;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "iati-activities";
  }

  @Override
  public String role() {
    return Role.PROJECT_OFFICER;
  }

  @Override
  public void read(ImportFile file, Rows<ReadActivity> rows)
      throws IOException, XMLStreamException {
    NavigableMap<Integer, String> faults = schema.faults(file);
    try (InputStream in = file.open()) {
      XMLStreamReader xml = ImportFile.xml(in);
      requireRoot(xml, rows);
      int from = line(xml);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          int at = line(xml);
          if (!xml.getLocalName().equals("iati-activity")) {
            // What IATI allows beside activities is another namespace's.
            new ActivityReader(xml).read();
            continue;
          }
          ActivityReader reader = new ActivityReader(xml);
          ReadActivity activity = reader.read();
          List<FieldError> errors = new ArrayList<>(reader.errors());
          faults
              .subMap(Math.min(from, at), true, line(xml), true)
              .forEach((line, fault) -> errors.add(new FieldError("", line + ": " + fault)));
          from = line(xml) + 1;
          if (errors.isEmpty()) {
            rows.row(at, activity);
          } else {
            rows.unreadable(at, RowOutcome.errors(errors));
          }
        }
      }
    }
  }

  /** Only what calls itself a file of activities of IATI 2 is read as one. */
  private static void requireRoot(XMLStreamReader xml, Rows<ReadActivity> rows)
      throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      // Comments and white space before the root.
    }
    int line = line(xml);
    if (!xml.getLocalName().equals("iati-activities")) {
      throw new UnreadableFile(line, "is no file of activities: its root is " + xml.getLocalName());
    }
    String version = xml.getAttributeValue(null, "version");
    if (version == null || !version.matches("2\\.0[1-3]")) {
      throw new UnreadableFile(line, "/@version", "is not of IATI 2: its version is " + version);
    }
    if (Integer.parseInt(version.substring(2)) != LATEST_MINOR) {
      rows.warning(line, "/@version", version + " is read as 2.03");
    }
  }

  private static int line(XMLStreamReader xml) {
    return Math.max(xml.getLocation().getLineNumber(), 1);
  }

  @Override
  public RowOutcome apply(ReadActivity said) {
    Optional<Activity> known = activities.known(said.identifier());
    if (known.isPresent() && known.get().says(said.digest())) {
      return RowOutcome.duplicate(said.identifier() + " says the same already");
    }
    RowOutcome outcome = RowOutcome.accepted();
    said.warnings().forEach(warning -> outcome.warning(warning.pointer(), warning.detail()));
    Optional<Dossier> own = ownProject(said, outcome);
    UUID project = own.map(Dossier::id).orElse(null);
    outbox.append(
        known.isPresent()
            ? known.get().report(said, project)
            : new Activity(said, project).imported());
    for (ReadFlow flow : said.flows()) {
      Optional<FinancialFlow> before = flows.known(SOURCE, flow.key());
      FlowEvent event =
          before.isPresent()
              ? before.get().report(flow)
              : new FinancialFlow(SOURCE, flow).recorded();
      if (event != null) {
        outbox.append(event);
      }
      outcome.adding(flow.amount().amount(), flow.amount().currency());
    }
    return outcome;
  }

  /**
   * Our project that the activity is. What we own of it stays; what the file says else is named.
   */
  private Optional<Dossier> ownProject(ReadActivity said, RowOutcome outcome) {
    String prefix = IatiCodes.UN_HABITAT + "-";
    if (!said.identifier().startsWith(prefix)) {
      if (IatiCodes.UN_HABITAT.equals(said.reportingOrganisation())) {
        outcome.warning("/iati-identifier", "does not begin with " + prefix);
      }
      return Optional.empty();
    }
    Optional<Dossier> own = projects.withCode(said.identifier().substring(prefix.length()));
    if (own.isEmpty()) {
      outcome.warning("/iati-identifier", "is ours, but there is no project with that code");
    }
    own.ifPresent(
        project -> {
          compare("/title", project.content().titles().english(), said.title(), outcome);
          compare("/activity-date", project.content().startsOn(), said.startsOn(), outcome);
          compare("/activity-date", project.content().endsOn(), said.endsOn(), outcome);
        });
    return own;
  }

  private static void compare(String pointer, Object ours, Object said, RowOutcome outcome) {
    if (ours != null && said != null && !ours.equals(said)) {
      outcome.warning(pointer, "says %s; ours stays %s".formatted(said, ours));
    }
  }
}
