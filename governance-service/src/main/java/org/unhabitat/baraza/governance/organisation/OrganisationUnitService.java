package org.unhabitat.baraza.governance.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.time.DutyStation;

/** Takes over what the ERP says of units, and answers where they stand. */
@ApplicationScoped
class OrganisationUnitService {
  private final OrganisationUnitRepository units;
  private final WaitingUnitRepository waiting;
  private final Outbox outbox;
  private final DutyStation dutyStation;

  OrganisationUnitService(
      OrganisationUnitRepository units,
      WaitingUnitRepository waiting,
      Outbox outbox,
      DutyStation dutyStation) {
    this.units = units;
    this.waiting = waiting;
    this.outbox = outbox;
    this.dutyStation = dutyStation;
  }

  /**
   * Takes over a message of the ERP. An older version than the one that is known is passed over.
   *
   * @throws BrokenTree where it would break a rule
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void receive(ErpUnit said) {
    units.lockTree();
    WaitingUnit setAside = waiting.findById(said.code());
    boolean known =
        units.byCode(said.code()).filter(unit -> unit.erpVersion() >= said.version()).isPresent()
            || (setAside != null && setAside.erpVersion() >= said.version());
    if (known) {
      return;
    }
    if (said.parentCode() != null && !units.knows(said.parentCode())) {
      setAside(said, setAside);
      return;
    }
    place(said);
    if (setAside != null) {
      waiting.delete(setAside);
      waiting.flush();
    }
    placeThoseWhoseParentIsThere();
  }

  private void setAside(ErpUnit said, WaitingUnit before) {
    Set<String> chain = new LinkedHashSet<>(Set.of(said.code()));
    for (String above = said.parentCode(); above != null; above = waiting.parentOf(above)) {
      if (!chain.add(above)) {
        throw BrokenTree.waitingCycle(chain);
      }
    }
    if (before == null) {
      waiting.persist(new WaitingUnit(said, dutyStation.now()));
    } else {
      before.replace(said);
    }
    waiting.flush();
  }

  private void place(ErpUnit said) {
    OrganisationUnit unit =
        units.byCode(said.code()).orElseGet(() -> new OrganisationUnit(said.code()));
    units.around(said).with(said.code(), unit.placementsWith(said));
    unit.take(said).ifPresent(outbox::append);
  }

  /** What was set aside and breaks a rule stays aside: it is not the parent's fault. */
  private void placeThoseWhoseParentIsThere() {
    boolean placedOne = true;
    while (placedOne) {
      placedOne = false;
      for (WaitingUnit candidate : waiting.withParentThere()) {
        placedOne |= placed(candidate);
      }
    }
  }

  private boolean placed(WaitingUnit candidate) {
    try {
      place(candidate.said());
    } catch (BrokenTree broken) {
      candidate.failed(broken.getMessage());
      waiting.flush();
      return false;
    }
    waiting.delete(candidate);
    waiting.flush();
    return true;
  }

  @Transactional
  List<WaitingUnitView> waiting() {
    return waiting.inOrder().stream().map(WaitingUnit::view).toList();
  }

  LocalDate dayOf(LocalDate asOf) {
    return asOf == null ? dutyStation.today() : asOf;
  }

  /** The units of a day, each with its path; what the paths go through is read once a page. */
  Listing<OrganisationUnit, OrganisationUnitView> listing(LocalDate day) {
    return Listing.ofPages(
            OrganisationUnit.class,
            OrganisationUnitView.class,
            page -> {
              OrganisationTree tree =
                  units.lineage(page.stream().map(OrganisationUnit::code).toList());
              return page.stream().map(unit -> view(unit, tree, day)).toList();
            })
        .sort("code")
        .sortedBy("code");
  }

  OrganisationUnitView get(String idOrCode, LocalDate asOf) {
    OrganisationUnit unit = units.byIdOrCode(idOrCode);
    return view(unit, units.lineage(List.of(unit.code())), dayOf(asOf));
  }

  /**
   * The tree of a day.
   *
   * @param root code of the unit whose part is wanted; null for all of it
   * @throws NotFound where that unit does not exist on the day
   */
  OrganisationTreeView tree(LocalDate asOf, String root) {
    LocalDate day = dayOf(asOf);
    return OrganisationTreeView.of(day, units.standingOn(day), root);
  }

  private static OrganisationUnitView view(
      OrganisationUnit unit, OrganisationTree tree, LocalDate day) {
    Placement placement =
        tree.at(unit.code(), day)
            .orElseThrow(() -> new NotFound("organisation unit", unit.code() + " on " + day));
    return new OrganisationUnitView(
        unit.id(),
        unit.code(),
        unit.version(),
        unit.state(),
        day,
        unit.code(),
        placement.kind(),
        placement.names(),
        placement.parentCode(),
        tree.path(unit.code(), day),
        placement.validFrom(),
        placement.validTo(),
        List.of());
  }
}
