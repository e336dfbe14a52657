package org.unhabitat.baraza.resources.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.imports.RowOutcome;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;
import org.unhabitat.baraza.kit.record.NumberSeries;
import org.unhabitat.baraza.resources.agreement.AgreementService;
import org.unhabitat.baraza.resources.conduct.Mandate;
import org.unhabitat.baraza.resources.contribution.ContributionRepository.Sum;
import org.unhabitat.baraza.resources.contribution.ContributionTotals.Total;
import org.unhabitat.baraza.resources.donor.Donor;
import org.unhabitat.baraza.resources.donor.DonorRef;
import org.unhabitat.baraza.resources.donor.DonorService;

/** What donors give. */
@ApplicationScoped
class ContributionService {
  private static final String SERIES = "contribution";

  private final ContributionRepository contributions;
  private final DonorService donors;
  private final AgreementService agreements;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final Caller caller;
  private final Listings listings;
  private final Listing<Contribution, ContributionView> listing;

  ContributionService(
      ContributionRepository contributions,
      DonorService donors,
      AgreementService agreements,
      NumberSeries numbers,
      Outbox outbox,
      Caller caller,
      Listings listings) {
    this.contributions = contributions;
    this.donors = donors;
    this.agreements = agreements;
    this.numbers = numbers;
    this.outbox = outbox;
    this.caller = caller;
    this.listings = listings;
    this.listing =
        Listing.of(
                Contribution.class,
                ContributionView.class,
                (Contribution contribution) -> contribution.view(caller))
            .fetch("donor")
            .sort("year")
            .sort("reference")
            .sort("amount", "amount.amount")
            .sortedBy("-year");
  }

  @Transactional
  ContributionView record(RecordContribution command) {
    new Mandate(caller, command.unit()).require(Role.DONOR_RELATIONS_OFFICER, Role.FINANCE_OFFICER);
    switch (command.kind()) {
      case RECEIPT, REFUND -> throw new ReceiptTyped(command.kind());
      case PLEDGE, COMMITMENT -> {}
    }
    Donor donor = donors.donor(command.donor());
    donor.requireActive();
    if (command.agreement() != null) {
      agreements.requireExists(command.agreement());
    }
    Contribution contribution =
        Contribution.entered(numbers.next(SERIES, command.year()), command, donor);
    outbox.append(contribution.recorded());
    return contribution.view(caller);
  }

  ContributionView get(UUID id) {
    return contributions.get(id).view(caller);
  }

  Page<ContributionView> list(
      Integer year,
      UUID donor,
      ContributionKind kind,
      RevenueType revenueType,
      Contribution.State state,
      PageRequest page) {
    Filters filters =
        Filters.none()
            .eq("year", year)
            .eq("donor.id", donor)
            .eq("kind", kind)
            .eq("revenueType", revenueType)
            .eq("state", state);
    return listings.answer(listing, filters, page);
  }

  @Transactional
  ContributionView withdraw(UUID id, ExpectedVersion expected, WithdrawContribution command) {
    Contribution contribution = contributions.forChange(id, expected);
    new Mandate(caller, contribution.unit())
        .require(Role.DONOR_RELATIONS_OFFICER, Role.FINANCE_OFFICER);
    outbox.append(contribution.withdraw(command.reason()));
    return contribution.view(caller);
  }

  @Transactional
  ContributionTotals totals(Integer year, UUID donor, ContributionTotals.By by) {
    List<Sum> sums =
        contributions.sums(year, donor, by == ContributionTotals.By.DONOR || donor != null);
    Map<UUID, DonorRef> names =
        donors.refs(
            sums.stream().map(Sum::donor).filter(Objects::nonNull).collect(Collectors.toSet()));
    return new ContributionTotals(
        sums.stream()
            .map(
                sum ->
                    new Total(
                        sum.year(),
                        sum.donor() == null ? null : names.get(sum.donor()),
                        sum.contributions(),
                        new Money(sum.received(), sum.currency()),
                        new Money(sum.pledged(), sum.currency()),
                        new Money(sum.committed(), sum.currency())))
            .sorted(
                Comparator.comparingInt(Total::year)
                    .thenComparing(total -> total.donor() == null ? "" : total.donor().name())
                    .thenComparing(total -> total.total().currency()))
            .toList());
  }

  /**
   * Takes a row of the revenue statistics. A row that is there already changes nothing; another
   * amount of the same donor, year and type counts, and is worth a look: two extracts of one year
   * can differ.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  RowOutcome take(CebRevenueRow row) {
    if (contributions.isKnown(Contribution.Source.CEB, row.key())) {
      return RowOutcome.duplicate("is there already")
          .adding(row.amount().amount(), row.amount().currency());
    }
    Donor donor = donors.resolveOrRegister(row.donor(), row.contributorType());
    RowOutcome outcome =
        RowOutcome.accepted().adding(row.amount().amount(), row.amount().currency());
    if (contributions.hasSimilar(row, donor.id())) {
      outcome.warning(
          "/amount_usd", "the donor has another amount of this type in this year; both count");
    }
    if (row.roundedAway().signum() != 0) {
      outcome.warning("/amount_usd", "is rounded to the cent");
    }
    Contribution contribution =
        Contribution.fromStatistics(numbers.next(SERIES, row.year()), row, donor);
    outbox.append(contribution.recorded());
    return outcome;
  }
}
