package org.unhabitat.baraza.resources.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
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
import org.unhabitat.baraza.kit.time.DutyStation;
import org.unhabitat.baraza.resources.conduct.Mandate;
import org.unhabitat.baraza.resources.donor.Donor;
import org.unhabitat.baraza.resources.donor.DonorService;
import org.unhabitat.baraza.resources.reporting.Region;
import org.unhabitat.baraza.resources.reporting.ReportObligationService;
import org.unhabitat.baraza.resources.reporting.ReportObligationView;

/** What is done with agreements. */
@ApplicationScoped
public class AgreementService {
  private static final String SERIES = "agreement";

  private final AgreementRepository agreements;
  private final DonorService donors;
  private final ReportObligationService obligations;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final Caller caller;
  private final DutyStation dutyStation;
  private final Listings listings;
  private final Listing<Agreement, AgreementView> listing;

  AgreementService(
      AgreementRepository agreements,
      DonorService donors,
      ReportObligationService obligations,
      NumberSeries numbers,
      Outbox outbox,
      Caller caller,
      DutyStation dutyStation,
      Listings listings) {
    this.agreements = agreements;
    this.donors = donors;
    this.obligations = obligations;
    this.numbers = numbers;
    this.outbox = outbox;
    this.caller = caller;
    this.dutyStation = dutyStation;
    this.listings = listings;
    this.listing =
        Listing.of(
                Agreement.class,
                AgreementView.class,
                (Agreement agreement) -> agreement.view(caller))
            .fetch("donor")
            .sort("startsOn")
            .sort("endsOn")
            .sort("reference")
            .sortedBy("-startsOn");
  }

  @Transactional
  AgreementView draft(AgreementTerms terms) {
    new Mandate(caller, terms.unit()).require(Role.DONOR_RELATIONS_OFFICER);
    TermsPolicy.check(terms, dutyStation.today());
    int year = terms.startsOn().getYear();
    Agreement agreement =
        new Agreement(
            year,
            numbers.next(SERIES, year),
            terms,
            activeDonor(terms.donor()),
            coDonors(terms),
            caller.id());
    outbox.append(agreement.drafted());
    return agreement.view(caller);
  }

  @Transactional
  AgreementView revise(UUID id, ExpectedVersion expected, AgreementTerms terms) {
    Agreement agreement = forChange(id, expected, Role.DONOR_RELATIONS_OFFICER);
    new Mandate(caller, terms.unit()).require(Role.DONOR_RELATIONS_OFFICER);
    TermsPolicy.check(terms, dutyStation.today());
    outbox.append(
        agreement.revise(terms, activeDonor(terms.donor()), coDonors(terms), caller.id()));
    return agreement.view(caller);
  }

  AgreementView get(UUID id) {
    return agreements.get(id).view(caller);
  }

  /**
   * Refuses an id that is no agreement's.
   *
   * @throws org.unhabitat.baraza.kit.problem.NotFound where there is none
   */
  @Transactional
  public void requireExists(UUID id) {
    agreements.get(id);
  }

  Page<AgreementView> list(
      Agreement.State state, UUID donor, String unit, Region region, String q, PageRequest page) {
    Filters filters =
        Filters.none()
            .eq("state", state)
            .where(
                "(e.donor.id = :donor or exists (select 1 from e.coDonors c where c.id = :donor))",
                Collections.singletonMap("donor", donor))
            .eq("unit", unit)
            .eq("region", region)
            .contains(q, "titles", "reference", "donorReference");
    return listings.answer(listing, filters, page);
  }

  @Transactional
  AgreementView approveSupportRate(UUID id, ExpectedVersion expected, ApproveSupportRate command) {
    Agreement agreement = forChange(id, expected, Role.FINANCE_OFFICER);
    outbox.append(agreement.approveSupportRate(caller.id(), command.reason(), dutyStation.today()));
    return agreement.view(caller);
  }

  /** Signs, and makes what is owed from now on in the same transaction. */
  @Transactional
  AgreementView sign(UUID id, ExpectedVersion expected, SignAgreement command) {
    Agreement agreement = forChange(id, expected, Role.DONOR_RELATIONS_OFFICER);
    outbox.append(agreement.sign(command, dutyStation.today()));
    obligations.generate(agreement.reporting());
    return agreement.view(caller);
  }

  @Transactional
  AgreementView activate(UUID id, ExpectedVersion expected, LocalDate on) {
    Agreement agreement = forChange(id, expected, Role.DONOR_RELATIONS_OFFICER);
    outbox.append(agreement.activate(on, dutyStation.today()));
    return agreement.view(caller);
  }

  @Transactional
  AgreementView closeOperationally(UUID id, ExpectedVersion expected, LocalDate on) {
    Agreement agreement = forChange(id, expected, Role.DONOR_RELATIONS_OFFICER);
    outbox.append(agreement.closeOperationally(on, dutyStation.today()));
    return agreement.view(caller);
  }

  @Transactional
  AgreementView closeFinancially(UUID id, ExpectedVersion expected, LocalDate on) {
    Agreement agreement = forChange(id, expected, Role.FINANCE_OFFICER);
    outbox.append(agreement.closeFinancially(on, obligations.open(id), dutyStation.today()));
    return agreement.view(caller);
  }

  @Transactional
  AgreementView amend(UUID id, ExpectedVersion expected, AmendAgreement command) {
    Agreement agreement = forChange(id, expected, Role.DONOR_RELATIONS_OFFICER);
    outbox.append(agreement.amend(command, dutyStation.today()));
    obligations.follow(agreement.reporting(), command.reason());
    return agreement.view(caller);
  }

  Page<ReportObligationView> listObligations(UUID id, PageRequest page) {
    get(id);
    return obligations.list(id, page);
  }

  /** Makes what is owed and not there; a second time it changes nothing. */
  @Transactional
  GeneratedObligations generateObligations(UUID id) {
    Agreement agreement = forChange(id, ExpectedVersion.ANY, Role.DONOR_RELATIONS_OFFICER);
    agreement.requireSigned();
    return new GeneratedObligations(obligations.generate(agreement.reporting()));
  }

  private Agreement forChange(UUID id, ExpectedVersion expected, String role) {
    Agreement agreement = agreements.forChange(id, expected);
    new Mandate(caller, agreement.unit()).require(role);
    return agreement;
  }

  private List<Donor> coDonors(AgreementTerms terms) {
    return terms.coDonors().stream().map(this::activeDonor).toList();
  }

  private Donor activeDonor(UUID id) {
    Donor donor = donors.donor(id);
    donor.requireActive();
    return donor;
  }
}
