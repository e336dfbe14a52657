package org.unhabitat.baraza.projectreview.safeguards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.record.NumberSeries;
import org.unhabitat.baraza.kit.time.DutyStation;
import org.unhabitat.baraza.projectreview.checklist.AppliedChecklist;
import org.unhabitat.baraza.projectreview.checklist.ChecklistService;
import org.unhabitat.baraza.projectreview.checklist.ReviewFunction;
import org.unhabitat.baraza.projectreview.project.Dossier;
import org.unhabitat.baraza.projectreview.project.ProjectService;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/** What can be done with screenings. The public method is for the submissions. */
@ApplicationScoped
public class SafeguardsService {
  private static final String SERIES = "SCR";

  private final ScreeningRepository screenings;
  private final ProjectService projects;
  private final ChecklistService checklists;
  private final SafeguardsSettings settings;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final History history;
  private final Caller caller;
  private final DutyStation dutyStation;

  SafeguardsService(
      ScreeningRepository screenings,
      ProjectService projects,
      ChecklistService checklists,
      SafeguardsSettings settings,
      NumberSeries numbers,
      Outbox outbox,
      History history,
      Caller caller,
      DutyStation dutyStation) {
    this.screenings = screenings;
    this.projects = projects;
    this.checklists = checklists;
    this.settings = settings;
    this.numbers = numbers;
    this.outbox = outbox;
    this.history = history;
    this.caller = caller;
    this.dutyStation = dutyStation;
  }

  Listing<Screening, ScreeningView> listing() {
    return Listing.of(Screening.class, ScreeningView.class, this::view)
        .sort("reference")
        .sort("changedAt")
        .sortedBy("reference");
  }

  ScreeningView get(UUID id) {
    return view(screenings.get(id));
  }

  @Transactional
  List<HistoryEntry> history(UUID id) {
    return history.of(screenings.get(id).id());
  }

  @Transactional
  ScreeningView screen(ScreenProject command) {
    Dossier project = projects.dossier(command.project());
    caller.requireUnit(project.content().unit());
    LocalDate on = dutyStation.dayOf("/screenedOn", command.screenedOn());
    AppliedChecklist questionnaire = questionnaire(command.checklist(), on);
    // Before the screening that counts gives way to this one.
    Screening.categoryOf(questionnaire, command.answers());
    screenings.currentOf(project.id()).ifPresent(before -> outbox.append(before.supersede()));
    String reference =
        "%s/%d/%04d".formatted(SERIES, on.getYear(), numbers.next(SERIES, on.getYear()));
    Screening screening =
        new Screening(reference, project, questionnaire, command.answers(), caller.id(), on);
    outbox.append(screening.screened());
    return view(screening);
  }

  private AppliedChecklist questionnaire(String code, LocalDate on) {
    List<AppliedChecklist> inForce =
        checklists.screenings(null, on).stream()
            .filter(checklist -> code == null || checklist.code().equals(code))
            .toList();
    if (inForce.size() != 1) {
      throw RuleBroken.at(
          "/checklist",
          inForce.isEmpty()
              ? "no such questionnaire is in force"
              : "several questionnaires are in force; name one");
    }
    return inForce.get(0);
  }

  @Transactional
  ScreeningView confirm(UUID id, ExpectedVersion expected) {
    caller.requireFunction(EnumNames.onTheWire(ReviewFunction.SAFEGUARDS));
    Screening screening = screenings.forChange(id, expected);
    outbox.append(screening.confirm(caller.id(), dutyStation.today()));
    return view(screening);
  }

  @Transactional
  ScreeningView addDocument(UUID id, ExpectedVersion expected, AddDocument command) {
    Screening screening = screenings.forChange(id, expected);
    caller.requireUnit(screening.unit());
    outbox.append(
        screening.add(
            new SafeguardsDocument(
                command.kind(),
                command.title(),
                command.link(),
                dutyStation.today(),
                caller.id())));
    return view(screening);
  }

  /** What of its safeguards keeps a project, submitted on the day, off the agenda. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<String> missing(UUID project, ReviewStage stage, LocalDate submittedOn) {
    if (checklists.screenings(stage, submittedOn).isEmpty()) {
      return List.of();
    }
    return screenings
        .currentOf(project)
        .map(screening -> screening.missing(settings))
        .orElse(List.of("there is no safeguards screening"));
  }

  private ScreeningView view(Screening screening) {
    return screening.view(
        settings,
        AllowedAction.list()
            .add(
                "confirm",
                () -> {
                  caller.requireRole(Role.REVIEWER);
                  caller.requireFunction(EnumNames.onTheWire(ReviewFunction.SAFEGUARDS));
                  screening.checkConfirmable(caller.id());
                })
            .add(
                "documents",
                () -> {
                  caller.requireRole(Role.PROJECT_OFFICER);
                  caller.requireUnit(screening.unit());
                  screening.checkCurrent();
                })
            .build());
  }
}
