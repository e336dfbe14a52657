package org.unhabitat.baraza.projectreview.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
import org.unhabitat.baraza.kit.problem.StateConflict;

/** What can be done with reporting periods. */
@ApplicationScoped
class PeriodService {
  private final PeriodRepository periods;
  private final Outbox outbox;
  private final History history;
  private final Caller caller;

  PeriodService(PeriodRepository periods, Outbox outbox, History history, Caller caller) {
    this.periods = periods;
    this.outbox = outbox;
    this.history = history;
    this.caller = caller;
  }

  Listing<ReportingPeriod, PeriodView> listing() {
    return Listing.of(ReportingPeriod.class, PeriodView.class, this::view)
        .sort("reference")
        .sort("endsOn")
        .sort("changedAt")
        .sortedBy("-endsOn");
  }

  PeriodView get(UUID id) {
    return view(periods.get(id));
  }

  @Transactional
  List<HistoryEntry> history(UUID id) {
    return history.of(periods.get(id).id());
  }

  @Transactional
  PeriodView open(OpenPeriod command) {
    if (periods.count("reference", command.code()) > 0) {
      throw new StateConflict("there is a period %s already".formatted(command.code()));
    }
    ReportingPeriod period = new ReportingPeriod(command);
    outbox.append(period.opened());
    return view(period);
  }

  @Transactional
  PeriodView lock(UUID id, ExpectedVersion expected) {
    return change(id, expected, ReportingPeriod::lock);
  }

  @Transactional
  PeriodView unlock(UUID id, ExpectedVersion expected, UnlockPeriod command) {
    return change(id, expected, period -> period.unlock(command.reason()));
  }

  private PeriodView change(
      UUID id, ExpectedVersion expected, Function<ReportingPeriod, PeriodEvent> command) {
    ReportingPeriod period = periods.forChange(id, expected);
    outbox.append(command.apply(period));
    return view(period);
  }

  private PeriodView view(ReportingPeriod period) {
    PeriodState state = period.publicState();
    return new PeriodView(
        state.id(),
        state.reference(),
        state.version(),
        state.state(),
        state.startsOn(),
        state.endsOn(),
        state.dueOn(),
        AllowedAction.list(() -> caller.requireRole(Role.REVIEW_SECRETARY))
            .add("lock", () -> period.checkOpen("be locked"))
            .add("unlock", period::checkLocked)
            .build());
  }
}
