package org.unhabitat.baraza.resources.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;
import org.unhabitat.baraza.kit.record.NumberSeries;
import org.unhabitat.baraza.kit.time.DutyStation;
import org.unhabitat.baraza.resources.conduct.Mandate;
import org.unhabitat.baraza.resources.donor.DonorRef;
import org.unhabitat.baraza.resources.donor.DonorService;
import org.unhabitat.baraza.resources.reporting.ReportObligation.State;
import org.unhabitat.baraza.resources.reporting.ReportingRate.By;
import org.unhabitat.baraza.resources.reporting.ReportingRate.Count;
import org.unhabitat.baraza.resources.reporting.ReportingRate.Group;

/** What is owed to donors, and what became of it. */
@ApplicationScoped
public class ReportObligationService {
  private static final String SERIES = "report-obligation";

  private final ReportObligationRepository obligations;
  private final DonorService donors;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final Caller caller;
  private final DutyStation dutyStation;
  private final Listings listings;
  private final Listing<ReportObligation, ReportObligationView> listing;

  ReportObligationService(
      ReportObligationRepository obligations,
      DonorService donors,
      NumberSeries numbers,
      Outbox outbox,
      Caller caller,
      DutyStation dutyStation,
      Listings listings) {
    this.obligations = obligations;
    this.donors = donors;
    this.numbers = numbers;
    this.outbox = outbox;
    this.caller = caller;
    this.dutyStation = dutyStation;
    this.listings = listings;
    this.listing =
        Listing.of(ReportObligation.class, ReportObligationView.class, this::view)
            .fetch("donor")
            .sort("dueOn")
            .sort("reference")
            .sortedBy("dueOn");
  }

  /**
   * Makes the obligations of an agreement. What is there already stays as it is, so that doing it
   * again changes nothing.
   *
   * @return how many were made
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int generate(ReportingAgreement agreement) {
    Map<String, ReportObligation> known = known(agreement);
    List<OwedReport> missing =
        agreement.schedule().owed().stream()
            .filter(owed -> !known.containsKey(owed.key()))
            .toList();
    missing.forEach(owed -> generate(agreement, owed));
    return missing.size();
  }

  /**
   * Follows an amendment: dates that may move do, reports that have become due are made, and those
   * that the new schedule no longer asks for are waived. An overdue report stays overdue.
   *
   * @param reason the amendment's
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void follow(ReportingAgreement agreement, String reason) {
    LocalDate today = dutyStation.today();
    Map<String, ReportObligation> known = known(agreement);
    for (OwedReport owed : agreement.schedule().owed()) {
      ReportObligation obligation = known.remove(owed.key());
      if (obligation == null) {
        generate(agreement, owed);
      } else if (obligation.differsFrom(owed) && obligation.canMove(today)) {
        outbox.append(obligation.move(owed, today, reason));
      }
    }
    known.values().stream()
        .filter(obligation -> obligation.canMove(today))
        .sorted(Comparator.comparing(ReportObligation::scheduleKey))
        .forEach(obligation -> outbox.append(obligation.waive(reason)));
  }

  /** References of the agreement's reports that are neither submitted nor waived. */
  @Transactional
  public List<String> open(UUID agreement) {
    return obligations.openReferences(agreement);
  }

  ReportObligationView get(UUID id) {
    return view(obligations.get(id));
  }

  /** The list that the filters leave; {@code overdue} is told by today's date. */
  Page<ReportObligationView> list(ReportObligationFilter filter, PageRequest page) {
    Filters filters =
        Filters.none()
            .eq("agreementId", filter.agreement)
            .eq("state", filter.state)
            .eq("donor.id", filter.donor)
            .eq("unit", filter.unit)
            .eq("region", filter.region)
            .eq("kind", filter.kind)
            .eq("period", filter.period)
            .from("dueOn", filter.dueFrom)
            .to("dueOn", filter.dueTo);
    if (filter.overdue != null && !filter.overdue.isEmpty()) {
      filters.onlyWhere(
          ("true".equals(filter.overdue) ? "" : "not ")
              + "(e.dueOn < :today and e.submittedOn is null and e.state <> :waived)",
          Map.of("today", dutyStation.today(), "waived", State.WAIVED));
    }
    return listings.answer(listing, filters, page);
  }

  /** What is owed under one agreement. */
  public Page<ReportObligationView> list(UUID agreement, PageRequest page) {
    return listings.answer(listing, Filters.none().eq("agreementId", agreement), page);
  }

  @Transactional
  ReportObligationView startDraft(UUID id, ExpectedVersion expected) {
    ReportObligation obligation = forChange(id, expected, Role.DONOR_RELATIONS_OFFICER);
    outbox.append(obligation.startDraft(caller.id()));
    return view(obligation);
  }

  @Transactional
  ReportObligationView sendToClearance(UUID id, ExpectedVersion expected) {
    ReportObligation obligation = forChange(id, expected, Role.DONOR_RELATIONS_OFFICER);
    outbox.append(obligation.sendToClearance(caller.id()));
    return view(obligation);
  }

  @Transactional
  ReportObligationView submit(UUID id, ExpectedVersion expected, SubmitReport command) {
    ReportObligation obligation = forChange(id, expected, Role.CLEARING_OFFICER);
    LocalDate on = command == null ? null : command.submittedOn();
    outbox.append(obligation.submit(caller.id(), on, dutyStation.today()));
    return view(obligation);
  }

  @Transactional
  ReportObligationView accept(UUID id, ExpectedVersion expected, AcceptReport command) {
    ReportObligation obligation =
        forChange(id, expected, Role.DONOR_RELATIONS_OFFICER, Role.CLEARING_OFFICER);
    LocalDate on = command == null ? null : command.acceptedOn();
    outbox.append(obligation.accept(on, dutyStation.today()));
    return view(obligation);
  }

  @Transactional
  ReportObligationView giveBack(UUID id, ExpectedVersion expected, ReturnReport command) {
    ReportObligation obligation = forChange(id, expected, Role.CLEARING_OFFICER);
    outbox.append(obligation.giveBack(command.reason()));
    return view(obligation);
  }

  @Transactional
  ReportObligationView waive(UUID id, ExpectedVersion expected, WaiveReport command) {
    ReportObligation obligation = forChange(id, expected, Role.CLEARING_OFFICER);
    outbox.append(obligation.waive(command.reason()));
    return view(obligation);
  }

  /**
   * The rate of a year.
   *
   * @param by what to split it by; null for the whole alone
   */
  @Transactional
  ReportingRate rate(int year, By by) {
    By split = by == null ? By.REGION : by;
    List<Count> counts = obligations.fallenDue(year, dutyStation.today(), split);
    return ReportingRate.of(counts, by == null ? null : groups(counts, by));
  }

  private List<Group> groups(List<Count> counts, By by) {
    Map<UUID, DonorRef> names =
        by == By.DONOR
            ? donors.refs(
                counts.stream().map(count -> (UUID) count.key()).collect(Collectors.toSet()))
            : Map.of();
    return counts.stream()
        .map(
            count ->
                switch (by) {
                  case DONOR ->
                      Group.of(count.key().toString(), names.get((UUID) count.key()).name(), count);
                  case UNIT -> Group.of((String) count.key(), (String) count.key(), count);
                  case REGION -> {
                    String region = EnumNames.onTheWire((Region) count.key());
                    yield Group.of(region, region, count);
                  }
                })
        .sorted(Comparator.comparing(Group::name).thenComparing(Group::key))
        .toList();
  }

  private void generate(ReportingAgreement agreement, OwedReport owed) {
    int number = numbers.next(SERIES, owed.dueOn().getYear());
    outbox.append(new ReportObligation(number, agreement, owed).generated());
  }

  private Map<String, ReportObligation> known(ReportingAgreement agreement) {
    return obligations.ofAgreement(agreement.id()).stream()
        .collect(
            Collectors.toMap(
                ReportObligation::scheduleKey,
                Function.identity(),
                (one, other) -> one,
                HashMap::new));
  }

  private ReportObligation forChange(UUID id, ExpectedVersion expected, String... roles) {
    ReportObligation obligation = obligations.forChange(id, expected);
    new Mandate(caller, obligation.unit()).require(roles);
    return obligation;
  }

  private ReportObligationView view(ReportObligation obligation) {
    return obligation.view(caller, dutyStation.today());
  }
}
