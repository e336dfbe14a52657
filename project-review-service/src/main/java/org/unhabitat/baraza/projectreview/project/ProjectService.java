package org.unhabitat.baraza.projectreview.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.record.NumberSeries;
import org.unhabitat.baraza.kit.time.DutyStation;

/** What can be done with projects. The public commands are for the other capabilities. */
@ApplicationScoped
public class ProjectService {
  private static final String SERIES = "PRJ";

  private final ProjectRepository projects;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final History history;
  private final Caller caller;
  private final DutyStation dutyStation;

  ProjectService(
      ProjectRepository projects,
      NumberSeries numbers,
      Outbox outbox,
      History history,
      Caller caller,
      DutyStation dutyStation) {
    this.projects = projects;
    this.numbers = numbers;
    this.outbox = outbox;
    this.history = history;
    this.caller = caller;
    this.dutyStation = dutyStation;
  }

  Listing<Project, ProjectView> listing() {
    return Listing.of(Project.class, ProjectView.class, this::view)
        .sort("reference")
        .sort("code")
        .sort("title", "titles")
        .sort("changedAt")
        .sortedBy("reference");
  }

  ProjectView get(UUID id) {
    return view(projects.get(id));
  }

  @Transactional
  List<HistoryEntry> history(UUID id) {
    return history.of(projects.get(id).id());
  }

  @Transactional
  ProjectTotals totals(String source) {
    return projects.totals(source);
  }

  @Transactional
  ProjectView propose(DescribeProject command) {
    caller.requireUnit(command.unit());
    String reference = nextReference();
    Project project = new Project(reference, command.content(reference));
    outbox.append(project.proposed());
    return view(project);
  }

  @Transactional
  ProjectView revise(UUID id, ExpectedVersion expected, DescribeProject command) {
    return change(
        id,
        expected,
        project -> {
          // A project is handed over by the unit that has it, and never to a unit one has no say
          // in.
          caller.requireUnit(command.unit());
          return project.revise(command.content(project.code()), command.reason());
        });
  }

  @Transactional
  ProjectView startImplementation(UUID id, ExpectedVersion expected, ProjectMilestone command) {
    return change(id, expected, project -> project.startImplementation(day(command)));
  }

  @Transactional
  ProjectView closeOperationally(UUID id, ExpectedVersion expected, ProjectMilestone command) {
    return change(id, expected, project -> project.closeOperationally(day(command)));
  }

  @Transactional
  ProjectView closeFinancially(UUID id, ExpectedVersion expected, ProjectMilestone command) {
    return change(id, expected, project -> project.closeFinancially(day(command)));
  }

  @Transactional
  ProjectView drop(UUID id, ExpectedVersion expected, DropProject command) {
    return change(id, expected, project -> project.drop(command.reason()));
  }

  /** The project as the committee would be given it now. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Dossier dossier(UUID id) {
    Project project = projects.get(id);
    return new Dossier(id, project.reference(), project.version(), project.content());
  }

  /** What the committee would look at next of the project. */
  @Transactional(Transactional.TxType.MANDATORY)
  public ReviewStage nextStage(UUID id) {
    return projects.get(id).nextStage();
  }

  /** Refuses a stage that the project is not at. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireStage(UUID id, ReviewStage stage) {
    projects.get(id).checkStage(stage);
  }

  /**
   * The next projects that are published to others after one, by code; in a session of their own.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<PublishedProject> published(String afterCode, int most) {
    return projects.published(afterCode, most).stream().map(Project::published).toList();
  }

  /** The project of that code as it is published, with its id; empty where there is none. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Dossier> withCode(String code) {
    return projects
        .withCode(code)
        .map(
            project ->
                new Dossier(
                    project.id(), project.reference(), project.version(), project.content()));
  }

  /** The projects that are carried out between the days, of which each owes a results report. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<CarriedOut> carriedOut(LocalDate first, LocalDate last) {
    return projects.carriedOut(first, last);
  }

  /** A version of the project goes to the committee. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void submitted(UUID id, ReviewStage stage, String submission) {
    outbox.append(projects.get(id).submit(stage, submission));
  }

  /** The review of a version has ended without an approval that has effect. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void reviewEnded(UUID id) {
    outbox.append(projects.get(id).endReview());
  }

  /** An approval of a version takes effect. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void approved(UUID id, Approval approval, ProjectContent content) {
    outbox.append(projects.get(id).approve(approval, content));
  }

  String nextReference() {
    int year = dutyStation.today().getYear();
    return "%s/%d/%04d".formatted(SERIES, year, numbers.next(SERIES, year));
  }

  private ProjectView change(
      UUID id, ExpectedVersion expected, Function<Project, ProjectEvent> command) {
    Project project = projects.forChange(id, expected);
    caller.requireUnit(project.unit());
    outbox.append(command.apply(project));
    return view(project);
  }

  private LocalDate day(ProjectMilestone command) {
    return dutyStation.dayOf("/on", command == null ? null : command.on());
  }

  private ProjectView view(Project project) {
    return ProjectView.of(project.publicState(), allowedActions(project));
  }

  private List<AllowedAction> allowedActions(Project project) {
    return AllowedAction.list(
            () -> {
              caller.requireRole(Role.PROJECT_OFFICER);
              caller.requireUnit(project.unit());
            })
        .add("revise", project::checkRevisable)
        .add("start-implementation", project::checkApproved)
        .add("close-operationally", project::checkInImplementation)
        .add("close-financially", project::checkOperationallyClosed)
        .add("drop", project::checkDroppable)
        .build();
  }
}
