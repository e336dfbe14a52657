package org.unhabitat.baraza.resources.donor;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Texts;
import org.unhabitat.baraza.resources.conduct.Mandate;

/** One who contributes: a Member State, an organization, a foundation, a company. */
@Entity
public class Donor extends ManagedRecord {
  @Schema(name = "DonorLifeCycle")
  enum State {
    ACTIVE,
    RETIRED
  }

  private String reference;

  @Enumerated(EnumType.STRING)
  private State state = State.ACTIVE;

  private Texts names;

  @Enumerated(EnumType.STRING)
  private ContributorType contributorType;

  private String country;
  private String unit;

  @ElementCollection
  @CollectionTable(name = "donor_name", joinColumns = @JoinColumn(name = "donor_id"))
  private Set<KnownName> knownNames = new LinkedHashSet<>();

  @ElementCollection
  @CollectionTable(name = "donor_focal_point", joinColumns = @JoinColumn(name = "donor_id"))
  @OrderColumn(name = "position")
  private List<FocalPoint> focalPoints = new ArrayList<>();

  @Embedded private BusinessPartner businessPartner;

  protected Donor() {}

  private Donor(int number, Texts names, ContributorType type, String country, String unit) {
    this.reference = "DON/%04d".formatted(number);
    this.names = names;
    this.contributorType = type;
    this.country = country;
    this.unit = unit;
    names.byLanguage().values().stream()
        .map(KnownName::own)
        .filter(name -> !goesBy(name))
        .forEach(knownNames::add);
  }

  /** A donor as a person enters it. */
  static Donor registered(int number, RegisterDonor command) {
    Donor donor =
        new Donor(
            number,
            command.names(),
            ContributorType.ofCode(command.contributorType()),
            command.country(),
            command.unit());
    if (command.aliases() != null) {
      command.aliases().stream()
          .map(KnownName::alias)
          .filter(name -> !donor.goesBy(name))
          .forEach(donor.knownNames::add);
    }
    if (command.focalPoints() != null) {
      donor.focalPoints.addAll(command.focalPoints());
    }
    if (command.businessPartner() != null) {
      donor.businessPartner = BusinessPartner.numbered(command.businessPartner());
    }
    return donor;
  }

  /** A donor of whom an imported file names no more than the name and the type. */
  static Donor imported(int number, String name, ContributorType type, String unit) {
    return new Donor(number, Texts.english(name), type, null, unit);
  }

  /** A donor that the ERP knows first. The suite's own fields start as the ERP has them. */
  static Donor fromErp(int number, BusinessPartner partner, String unit) {
    Donor donor =
        new Donor(number, partner.names(), partner.contributorType(), partner.country(), unit);
    donor.businessPartner = partner;
    return donor;
  }

  DonorEvent registered() {
    return new DonorEvent(this, DonorEvent.What.REGISTERED, null);
  }

  /**
   * Adds a name under which others know the donor, e.g. a legacy name. That no other donor goes by
   * it is checked where all donors are known.
   */
  DonorEvent addAlias(String name) {
    requireActive();
    if (goesBy(KnownName.alias(name))) {
      throw new NameTaken(name, reference);
    }
    knownNames.add(KnownName.alias(name));
    return new DonorEvent(this, DonorEvent.What.ALIAS_ADDED, null);
  }

  /** Takes what the ERP knows; the donor's own names, type and country stay as they are. */
  DonorEvent takeFromErp(BusinessPartner partner) {
    businessPartner = partner;
    return new DonorEvent(this, DonorEvent.What.BUSINESS_PARTNER_UPDATED, null);
  }

  /** Takes the donor out of use, e.g. one that was entered twice. Its records stay. */
  DonorEvent retire(String reason) {
    requireActive();
    state = State.RETIRED;
    return new DonorEvent(this, DonorEvent.What.RETIRED, reason);
  }

  /** Refuses a donor that is out of use. */
  public void requireActive() {
    if (state != State.ACTIVE) {
      throw new DonorRetired(reference);
    }
  }

  /** Id and name, as other records show them. */
  public DonorRef ref() {
    return new DonorRef(id(), names.english());
  }

  /** Code of the organisation unit that owns the record. */
  public String unit() {
    return unit;
  }

  String reference() {
    return reference;
  }

  BusinessPartner businessPartner() {
    return businessPartner;
  }

  Set<String> nameKeys() {
    return knownNames.stream().map(KnownName::nameKey).collect(Collectors.toSet());
  }

  private boolean goesBy(KnownName name) {
    return nameKeys().contains(name.nameKey());
  }

  private List<String> aliases() {
    return knownNames.stream().filter(KnownName::alias).map(KnownName::written).sorted().toList();
  }

  DonorState state() {
    return new DonorState(
        id(),
        reference,
        version(),
        state,
        names,
        aliases(),
        contributorType.name(),
        country,
        unit,
        PartnerState.of(businessPartner));
  }

  List<FocalPoint> focalPoints() {
    return List.copyOf(focalPoints);
  }

  DonorView view(Caller caller) {
    Mandate mandate = new Mandate(caller, unit);
    return new DonorView(
        id(),
        reference,
        version(),
        state,
        names,
        aliases(),
        contributorType.name(),
        country,
        unit,
        PartnerState.of(businessPartner),
        focalPoints(),
        AllowedAction.list()
            .add("add-alias", () -> check(mandate))
            .add("retire", () -> check(mandate))
            .build());
  }

  private void check(Mandate mandate) {
    mandate.require(Role.DONOR_RELATIONS_OFFICER);
    requireActive();
  }
}
