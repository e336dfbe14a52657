package org.unhabitat.baraza.governance.communication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.Secretariat;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.record.NumberSeries;
import org.unhabitat.baraza.kit.time.DutyStation;

/** What can be done with series and issues, one transaction each. */
@ApplicationScoped
class CommunicationService {
  private final SeriesRepository seriesRepository;
  private final IssueRepository issues;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final Secretariat secretariat;
  private final DutyStation dutyStation;

  CommunicationService(
      SeriesRepository seriesRepository,
      IssueRepository issues,
      NumberSeries numbers,
      Outbox outbox,
      Secretariat secretariat,
      DutyStation dutyStation) {
    this.seriesRepository = seriesRepository;
    this.issues = issues;
    this.numbers = numbers;
    this.outbox = outbox;
    this.secretariat = secretariat;
    this.dutyStation = dutyStation;
  }

  Listing<CommunicationSeries, SeriesView> seriesListing() {
    return Listing.of(CommunicationSeries.class, SeriesView.class, this::view)
        .sort("code")
        .sortedBy("code");
  }

  Listing<CommunicationIssue, IssueView> issueListing() {
    return Listing.of(CommunicationIssue.class, IssueView.class, this::view)
        .fetch("series")
        .sort("number")
        .sort("publishedOn")
        .sortedBy("-number");
  }

  /** The id of the series with the id or code. */
  @Transactional
  UUID seriesId(String idOrCode) {
    return seriesRepository.byIdOrCode(idOrCode).id();
  }

  @Transactional
  SeriesView open(OpenSeries command) {
    secretariat.require(command.unit());
    return record(CommunicationSeries.open(command));
  }

  SeriesView get(String idOrCode) {
    return view(seriesRepository.byIdOrCode(idOrCode));
  }

  @Transactional
  SeriesView revise(UUID id, ExpectedVersion expected, ReviseSeries command) {
    CommunicationSeries series = forChange(id, expected);
    secretariat.require(command.unit());
    return record(series.revise(command));
  }

  @Transactional
  SeriesView discontinue(UUID id, ExpectedVersion expected, DiscontinueSeries command) {
    CommunicationSeries series = forChange(id, expected);
    LocalDate latest = issues.latest(series);
    return record(series.discontinue(command, latest, dutyStation.today()));
  }

  private CommunicationSeries forChange(UUID id, ExpectedVersion expected) {
    CommunicationSeries series = seriesRepository.forChange(id, expected);
    secretariat.require(series.unit());
    return series;
  }

  private SeriesView record(SeriesEvent event) {
    outbox.append(event);
    return view(event.record());
  }

  @Transactional
  IssueView publish(UUID seriesId, PublishIssue command) {
    CommunicationSeries series = seriesRepository.get(seriesId);
    secretariat.require(series.unit());
    series.requireIssuePossible(command.publishedOn(), dutyStation.today());
    int number = numbers.next("issue/" + series.code(), 0);
    return record(CommunicationIssue.publish(series, number, command));
  }

  @Transactional
  IssueView getIssue(UUID seriesId, UUID id) {
    return view(of(seriesId, issues.get(id)));
  }

  @Transactional
  IssueView withdraw(UUID seriesId, UUID id, ExpectedVersion expected, WithdrawIssue command) {
    CommunicationIssue issue = of(seriesId, issues.forChange(id, expected));
    secretariat.require(issue.series().unit());
    return record(issue.withdraw(command, dutyStation.today()));
  }

  private static CommunicationIssue of(UUID seriesId, CommunicationIssue issue) {
    if (!issue.series().id().equals(seriesId)) {
      throw new NotFound("issue of this series", issue.id());
    }
    return issue;
  }

  private IssueView record(IssueEvent event) {
    outbox.append(event);
    return view(event.record());
  }

  @Transactional
  SeriesPlan plan(String idOrCode, int year) {
    CommunicationSeries series = seriesRepository.byIdOrCode(idOrCode);
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    List<CommunicationIssue> appeared = issues.between(series, first, last);
    List<CommunicationIssue> counting =
        appeared.stream()
            .filter(issue -> issue.state() == CommunicationIssue.State.PUBLISHED)
            .toList();
    return new SeriesPlan(
        series.code(),
        year,
        series.expectedPerYear(),
        counting.size(),
        appeared.size() - counting.size(),
        slots(series.plannedDates(first, last), last, counting));
  }

  private static List<SeriesPlan.Slot> slots(
      List<LocalDate> planned, LocalDate last, List<CommunicationIssue> issues) {
    List<SeriesPlan.Slot> slots = new ArrayList<>();
    for (int i = 0; i < planned.size(); i++) {
      LocalDate from = planned.get(i);
      LocalDate until = i + 1 < planned.size() ? planned.get(i + 1).minusDays(1) : last;
      List<Integer> numbers =
          issues.stream()
              .filter(
                  issue ->
                      !issue.publishedOn().isBefore(from) && !issue.publishedOn().isAfter(until))
              .map(CommunicationIssue::number)
              .toList();
      slots.add(new SeriesPlan.Slot(from, until, numbers));
    }
    return slots;
  }

  private SeriesView view(CommunicationSeries series) {
    Runnable change =
        () -> {
          secretariat.require(series.unit());
          series.requireActive();
        };
    return new SeriesView(
        series.id(),
        series.code(),
        series.version(),
        series.state(),
        series.code(),
        series.names(),
        series.audience(),
        series.unit(),
        series.cadence().orElse(null),
        series.validFrom(),
        series.validTo(),
        AllowedAction.list()
            .add("revise", change)
            .add("issues", change)
            .add("discontinue", change)
            .build());
  }

  private IssueView view(CommunicationIssue issue) {
    return new IssueView(
        issue.id(),
        issue.reference(),
        issue.version(),
        issue.state(),
        SeriesReference.of(issue.series()),
        issue.number(),
        issue.titles(),
        issue.publishedOn(),
        issue.link(),
        issue.withdrawnOn(),
        issue.withdrawalReason(),
        AllowedAction.list()
            .add(
                "withdraw",
                () -> {
                  secretariat.require(issue.series().unit());
                  issue.requirePublished();
                })
            .build());
  }
}
