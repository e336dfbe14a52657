package org.unhabitat.baraza.projectreview.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
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
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.record.NumberSeries;
import org.unhabitat.baraza.kit.time.DutyStation;
import org.unhabitat.baraza.projectreview.project.ProjectContent;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/** What can be done with checklists. The public methods say which are asked of a submission. */
@ApplicationScoped
public class ChecklistService {
  private static final String FIRST = "first checklists";

  private final ChecklistRepository checklists;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final History history;
  private final Caller caller;
  private final DutyStation dutyStation;

  ChecklistService(
      ChecklistRepository checklists,
      NumberSeries numbers,
      Outbox outbox,
      History history,
      Caller caller,
      DutyStation dutyStation) {
    this.checklists = checklists;
    this.numbers = numbers;
    this.outbox = outbox;
    this.history = history;
    this.caller = caller;
    this.dutyStation = dutyStation;
  }

  Listing<Checklist, ChecklistView> listing() {
    return Listing.of(Checklist.class, ChecklistView.class, this::view)
        .sort("reference")
        .sort("code")
        .sort("changedAt")
        .sortedBy("reference");
  }

  ChecklistView get(UUID id) {
    return view(checklists.get(id));
  }

  @Transactional
  List<HistoryEntry> history(UUID id) {
    return history.of(checklists.get(id).id());
  }

  @Transactional
  ChecklistView draft(WriteChecklist command) {
    Checklist checklist = next(command);
    outbox.append(checklist.drafted());
    return view(checklist);
  }

  private Checklist next(WriteChecklist content) {
    return new Checklist(numbers.next("checklist " + content.code(), 0), content);
  }

  @Transactional
  ChecklistView revise(UUID id, ExpectedVersion expected, WriteChecklist command) {
    return change(id, expected, checklist -> checklist.revise(command));
  }

  @Transactional
  ChecklistView publish(UUID id, ExpectedVersion expected, PublishChecklist command) {
    Checklist checklist = checklists.forChange(id, expected);
    checklist.checkDraft("be published");
    LocalDate from =
        command == null || command.from() == null ? dutyStation.today() : command.from();
    checklists.current(checklist.code()).ifPresent(before -> end(before, from));
    outbox.append(checklist.publish(from));
    return view(checklist);
  }

  /** Publishes the first checklists of an installation, by one of the replicas that start it. */
  @Transactional
  void begin(List<FirstChecklists.First> first) {
    if (checklists.count() > 0 || numbers.next(FIRST, 0) > 1) {
      return;
    }
    for (FirstChecklists.First each : first) {
      Checklist checklist = next(each.content());
      outbox.append(checklist.drafted());
      outbox.append(checklist.publish(each.from()));
    }
  }

  private void end(Checklist before, LocalDate from) {
    if (!from.isAfter(before.validFrom())) {
      throw RuleBroken.at(
          "/from", "the edition before is in force from %s".formatted(before.validFrom()));
    }
    outbox.append(before.end(from.minusDays(1), "another edition is in force from " + from));
  }

  @Transactional
  ChecklistView end(UUID id, ExpectedVersion expected, EndChecklist command) {
    return change(id, expected, checklist -> checklist.end(command.on(), command.reason()));
  }

  @Transactional
  ChecklistView discard(UUID id, ExpectedVersion expected, DiscardChecklist command) {
    return change(id, expected, checklist -> checklist.discard(command.reason()));
  }

  /** What the reviewing functions are asked of such a project, submitted on the day. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<AppliedChecklist> clearances(
      ReviewStage stage, ProjectContent content, LocalDate on) {
    return checklists.inForce(Checklist.Kind.CLEARANCE, on).stream()
        .filter(checklist -> checklist.isOf(stage) && checklist.asks(content))
        .map(Checklist::applied)
        .toList();
  }

  /** The questionnaires of the safeguards screening for the stage on the day; null is any stage. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<AppliedChecklist> screenings(ReviewStage stage, LocalDate on) {
    return checklists.inForce(Checklist.Kind.SCREENING, on).stream()
        .filter(checklist -> stage == null || checklist.isOf(stage))
        .map(Checklist::applied)
        .toList();
  }

  private ChecklistView change(
      UUID id, ExpectedVersion expected, Function<Checklist, ChecklistEvent> command) {
    Checklist checklist = checklists.forChange(id, expected);
    outbox.append(command.apply(checklist));
    return view(checklist);
  }

  private ChecklistView view(Checklist checklist) {
    return ChecklistView.of(
        checklist.publicState(),
        AllowedAction.list(() -> caller.requireRole(Role.REVIEW_SECRETARY))
            .add("revise", () -> checklist.checkDraft("be revised"))
            .add("publish", () -> checklist.checkDraft("be published"))
            .add("end", checklist::checkAsked)
            .add("discard", () -> checklist.checkDraft("be discarded"))
            .build());
  }
}
