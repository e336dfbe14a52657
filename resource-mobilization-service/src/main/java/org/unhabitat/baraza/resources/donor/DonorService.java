package org.unhabitat.baraza.resources.donor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;
import org.unhabitat.baraza.kit.record.NumberSeries;
import org.unhabitat.baraza.resources.conduct.Mandate;

/** The register of donors. */
@ApplicationScoped
public class DonorService {
  private static final String SERIES = "donor";
  private static final int NEVER_ANEW = 0;

  private final DonorRepository donors;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final Caller caller;
  private final Listings listings;
  private final String donorRelationsUnit;
  private final Listing<Donor, DonorView> listing;

  DonorService(
      DonorRepository donors,
      NumberSeries numbers,
      Outbox outbox,
      Caller caller,
      Listings listings,
      @ConfigProperty(name = "baraza.donor-relations.unit") String donorRelationsUnit) {
    this.donors = donors;
    this.numbers = numbers;
    this.outbox = outbox;
    this.caller = caller;
    this.listings = listings;
    this.donorRelationsUnit = donorRelationsUnit;
    this.listing =
        Listing.of(Donor.class, DonorView.class, (Donor donor) -> donor.view(caller))
            .sort("name", "names")
            .sort("reference")
            .sortedBy("name");
  }

  /**
   * The donor with that id.
   *
   * @throws org.unhabitat.baraza.kit.problem.NotFound where there is none
   */
  @Transactional
  public Donor donor(UUID id) {
    return donors.get(id);
  }

  /** The donors with those ids, as other records show them. */
  @Transactional
  public Map<UUID, DonorRef> refs(Set<UUID> ids) {
    Map<UUID, DonorRef> refs = new HashMap<>();
    donors.list("id in ?1", ids).forEach(donor -> refs.put(donor.id(), donor.ref()));
    return refs;
  }

  /** The donor that goes by the name; one that is made of name and type where nobody does. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Donor resolveOrRegister(String name, ContributorType type) {
    return donors
        .named(name)
        .orElseGet(
            () -> {
              Donor donor =
                  Donor.imported(numbers.next(SERIES, NEVER_ANEW), name, type, donorRelationsUnit);
              outbox.append(donor.registered());
              return donor;
            });
  }

  @Transactional
  DonorView register(RegisterDonor command) {
    new Mandate(caller, command.unit()).require(Role.DONOR_RELATIONS_OFFICER);
    if (command.businessPartner() != null) {
      donors
          .withPartner(command.businessPartner())
          .ifPresent(
              other -> {
                throw new PartnerTaken(command.businessPartner(), other.reference());
              });
    }
    Donor donor = Donor.registered(numbers.next(SERIES, NEVER_ANEW), command);
    requireNamesFree(donor);
    outbox.append(donor.registered());
    return donor.view(caller);
  }

  DonorView get(UUID id) {
    return donors.get(id).view(caller);
  }

  /**
   * @param name a name that has to be the donor's own or an alias, however it is spelt
   * @param q part of a name
   */
  Page<DonorView> list(
      String name,
      String q,
      String contributorType,
      String country,
      Donor.State state,
      PageRequest page) {
    Filters filters =
        Filters.none()
            .where(
                "exists (select 1 from e.knownNames n where n.nameKey = :key)",
                Map.of("key", name == null ? "" : KnownName.keyOf(name)))
            .where(
                "exists (select 1 from e.knownNames n where n.nameKey like :part escape '!')",
                Map.of("part", q == null || q.isBlank() ? "" : "%" + escaped(q) + "%"))
            .eq("contributorType", ContributorType.ofCode(contributorType))
            .eq("country", country)
            .eq("state", state);
    return listings.answer(listing, filters, page);
  }

  @Transactional
  DonorView addAlias(UUID id, ExpectedVersion expected, AddAlias command) {
    Donor donor = forChange(id, expected);
    donors
        .named(command.alias())
        .ifPresent(
            other -> {
              throw new NameTaken(command.alias(), other.reference());
            });
    outbox.append(donor.addAlias(command.alias()));
    return donor.view(caller);
  }

  @Transactional
  DonorView retire(UUID id, ExpectedVersion expected, RetireDonor command) {
    Donor donor = forChange(id, expected);
    outbox.append(donor.retire(command.reason()));
    return donor.view(caller);
  }

  /**
   * Takes what the ERP knows of a business partner. A partner whose number no donor has is the
   * donor that goes by its English name; where nobody does, it is a new donor.
   *
   * @param isDonor whether the ERP says that it is one; others are of no concern here
   * @throws PartnerTaken where the donor of that name is another partner: two partners of one name
   *     are for a person to tell apart
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void takeFromErp(BusinessPartner partner, boolean isDonor) {
    Donor known = donors.withPartner(partner.number()).orElse(null);
    if (known == null && !isDonor) {
      return;
    }
    if (known == null) {
      known = donors.named(partner.names().english()).orElse(null);
      if (known != null && known.businessPartner() != null) {
        throw new PartnerTaken(partner.number(), known.reference());
      }
    }
    if (known == null) {
      Donor donor = Donor.fromErp(numbers.next(SERIES, NEVER_ANEW), partner, donorRelationsUnit);
      requireNamesFree(donor);
      outbox.append(donor.registered());
    } else if (known.businessPartner() == null
        || !known.businessPartner().isNotOlderThan(partner)) {
      outbox.append(known.takeFromErp(partner));
    }
  }

  private Donor forChange(UUID id, ExpectedVersion expected) {
    Donor donor = donors.forChange(id, expected);
    new Mandate(caller, donor.unit()).require(Role.DONOR_RELATIONS_OFFICER);
    return donor;
  }

  private void requireNamesFree(Donor donor) {
    donors
        .withNameKeys(donor.nameKeys())
        .ifPresent(
            other -> {
              List<String> shared =
                  other.nameKeys().stream()
                      .filter(donor.nameKeys()::contains)
                      .sorted()
                      .collect(Collectors.toList());
              throw new NameTaken(String.join(", ", shared), other.reference());
            });
  }

  private static String escaped(String part) {
    return KnownName.keyOf(part).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
