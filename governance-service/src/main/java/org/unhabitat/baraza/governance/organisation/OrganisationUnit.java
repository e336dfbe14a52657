package org.unhabitat.baraza.governance.organisation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.OptimisticLock;
import org.unhabitat.baraza.kit.record.ManagedRecord;

/** An organisation unit with everywhere it stands and stood. */
@Entity
public class OrganisationUnit extends ManagedRecord {
  enum State {
    ACTIVE,
    /** Its last day is known; it may lie ahead. */
    ENDED
  }

  private String code;

  /**
   * Moves without an event where the ERP sends the same again, so that it is no version of ours.
   */
  @OptimisticLock(excluded = true)
  private long erpVersion;

  @ElementCollection
  @CollectionTable(name = "organisation_placement", joinColumns = @JoinColumn(name = "unit_id"))
  @OrderColumn(name = "position")
  private List<Placement> placements = new ArrayList<>();

  /** For Hibernate. */
  protected OrganisationUnit() {}

  OrganisationUnit(String code) {
    this.code = code;
  }

  /**
   * Where the unit would stand: as before until the day before the message holds, then as it says.
   * What was said of later days does not hold any more.
   */
  List<Placement> placementsWith(ErpUnit said) {
    List<Placement> result = new ArrayList<>();
    for (Placement placement : placements) {
      if (placement.validFrom().isBefore(said.validFrom())) {
        result.add(placement.endedBefore(said.validFrom()));
      }
    }
    result.add(said.placement());
    return result;
  }

  /** Takes over what the ERP says; nothing has happened where that is known already. */
  Optional<OrganisationUnitEvent> take(ErpUnit said) {
    List<Placement> after = placementsWith(said);
    erpVersion = said.version();
    if (after.equals(placements)) {
      return Optional.empty();
    }
    OrganisationUnitEvent.What what = whatHappens(said);
    placements.clear();
    placements.addAll(after);
    return Optional.of(new OrganisationUnitEvent(this, what));
  }

  private OrganisationUnitEvent.What whatHappens(ErpUnit said) {
    if (placements.isEmpty()) {
      return OrganisationUnitEvent.What.ESTABLISHED;
    }
    Placement before = latest();
    if (before.validTo() == null && said.validTo() != null) {
      return OrganisationUnitEvent.What.ENDED;
    }
    if (before.validTo() != null && said.validTo() == null) {
      return OrganisationUnitEvent.What.REOPENED;
    }
    return Objects.equals(before.parentCode(), said.parentCode())
        ? OrganisationUnitEvent.What.REVISED
        : OrganisationUnitEvent.What.MOVED;
  }

  String code() {
    return code;
  }

  long erpVersion() {
    return erpVersion;
  }

  List<Placement> placements() {
    return List.copyOf(placements);
  }

  /** The placement that nothing follows. */
  Placement latest() {
    return placements.get(placements.size() - 1);
  }

  State state() {
    return latest().validTo() == null ? State.ACTIVE : State.ENDED;
  }
}
