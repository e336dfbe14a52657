package org.unhabitat.baraza.projectreview.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.time.DutyStation;
import org.unhabitat.baraza.projectreview.project.Dossier;
import org.unhabitat.baraza.projectreview.project.ProjectService;

/** What can be done with results reports. */
@ApplicationScoped
class ReportService {
  private final ReportRepository reports;
  private final PeriodRepository periods;
  private final ProjectService projects;
  private final Outbox outbox;
  private final History history;
  private final Caller caller;
  private final DutyStation dutyStation;

  ReportService(
      ReportRepository reports,
      PeriodRepository periods,
      ProjectService projects,
      Outbox outbox,
      History history,
      Caller caller,
      DutyStation dutyStation) {
    this.reports = reports;
    this.periods = periods;
    this.projects = projects;
    this.outbox = outbox;
    this.history = history;
    this.caller = caller;
    this.dutyStation = dutyStation;
  }

  Listing<ResultsReport, ReportView> listing() {
    return Listing.of(ResultsReport.class, ReportView.class, this::view)
        .sort("reference")
        .sort("dueOn")
        .sort("changedAt")
        .sortedBy("reference");
  }

  ReportView get(UUID id) {
    return view(reports.get(id));
  }

  @Transactional
  List<HistoryEntry> history(UUID id) {
    return history.of(reports.get(id).id());
  }

  @Transactional
  ReportView draft(DraftReport command) {
    Dossier project = projects.dossier(command.project());
    caller.requireUnit(project.content().unit());
    ReportingPeriod period = periods.get(command.period());
    period.checkOpen("take reports");
    if (projects.carriedOut(period.startsOn(), period.endsOn()).stream()
        .noneMatch(owing -> owing.id().equals(project.id()))) {
      throw RuleBroken.at(
          "/period",
          "%s is not carried out in %s and owes no report"
              .formatted(project.reference(), period.reference()));
    }
    if (reports.exists(project.id(), period.id())) {
      throw new StateConflict(
          "%s has a report for %s already".formatted(project.reference(), period.reference()));
    }
    ResultsReport report = new ResultsReport(project, period);
    outbox.append(report.drafted());
    return view(report);
  }

  @Transactional
  ReportView write(UUID id, ExpectedVersion expected, WriteReport command) {
    return change(
        id,
        expected,
        report -> {
          caller.requireUnit(report.unit());
          return report.write(command, projects.dossier(report.projectId()).content());
        });
  }

  @Transactional
  ReportView submit(UUID id, ExpectedVersion expected) {
    return change(
        id,
        expected,
        report -> {
          caller.requireUnit(report.unit());
          return report.submit(
              projects.dossier(report.projectId()).content(), caller.id(), dutyStation.today());
        });
  }

  @Transactional
  ReportView giveBack(UUID id, ExpectedVersion expected, ReturnReport command) {
    return change(id, expected, report -> report.giveBack(command.comment()));
  }

  @Transactional
  ReportView approve(UUID id, ExpectedVersion expected) {
    return change(id, expected, report -> report.approve(caller.id(), dutyStation.today()));
  }

  @Transactional
  Compliance compliance(int year) {
    List<Compliance.Period> ofYear = new ArrayList<>();
    for (ReportingPeriod period : periods.ofYear(year)) {
      Map<UUID, ResultsReport> known =
          reports.of(period).stream()
              .collect(Collectors.toMap(ResultsReport::projectId, Function.identity()));
      ofYear.add(
          new Compliance.Period(
              period.reference(),
              projects.carriedOut(period.startsOn(), period.endsOn()).stream()
                  .map(project -> new Compliance.Owed(project, known.get(project.id())))
                  .toList()));
    }
    return Compliance.of(year, ofYear);
  }

  private ReportView change(
      UUID id, ExpectedVersion expected, Function<ResultsReport, ReportEvent> command) {
    ResultsReport report = reports.forChange(id, expected);
    requireOpen(report);
    outbox.append(command.apply(report));
    return view(report);
  }

  private ReportView view(ResultsReport report) {
    return report.view(
        AllowedAction.list(() -> requireOpen(report))
            .add(
                "write",
                () -> {
                  requireOfficer(report);
                  report.checkWritable("be written");
                })
            .add(
                "submit",
                () -> {
                  requireOfficer(report);
                  report.checkWritable("be submitted");
                })
            .add(
                "return",
                () -> {
                  requireReviewer();
                  report.checkPending();
                })
            .add(
                "approve",
                () -> {
                  requireReviewer();
                  report.checkApprovable(caller.id());
                })
            .build());
  }

  private void requireOpen(ResultsReport report) {
    periods.get(report.periodId()).checkOpen("take changes");
  }

  private void requireOfficer(ResultsReport report) {
    caller.requireRole(Role.PROJECT_OFFICER);
    caller.requireUnit(report.unit());
  }

  private void requireReviewer() {
    caller.requireRole(Role.REVIEWER, Role.REVIEW_SECRETARY);
  }
}
