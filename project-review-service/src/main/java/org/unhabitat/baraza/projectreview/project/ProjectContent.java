package org.unhabitat.baraza.projectreview.project;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * What a project says about itself: what officers write and the committee reviews. Always in one
 * form (sorted, amounts with two decimals), so that equal contents are written equally and have the
 * same hash.
 *
 * @param code what the project is called in lists and in the ERP; unique
 * @param titles its title
 * @param summary what it is about
 * @param origin who wanted it first
 * @param region where it works
 * @param countries where it works, ISO 3166-1 alpha-3
 * @param unit code of the lead organisation unit
 * @param budget what it needs
 * @param provisions what of the budget is set aside for evaluation and the like
 * @param startsOn its first day
 * @param endsOn its last day
 * @param subprogrammeShares which subprogrammes it serves; 100 % together
 * @param sdgTargets goals and targets of the 2030 Agenda, e.g. {@code 11} or {@code 11.1}
 * @param markers what it contributes to cross-cutting concerns
 * @param budgetLines what it needs by year and class; together the budget
 * @param partners who takes part, donors among them
 * @param logicalFramework what it changes and delivers, and by what that is measured
 */
public record ProjectContent(
    String code,
    Texts titles,
    Texts summary,
    Origin origin,
    Region region,
    List<String> countries,
    String unit,
    Money budget,
    List<BudgetProvision> provisions,
    LocalDate startsOn,
    LocalDate endsOn,
    List<SubprogrammeShare> subprogrammeShares,
    List<String> sdgTargets,
    List<Marker> markers,
    List<BudgetLine> budgetLines,
    List<Partner> partners,
    List<Outcome> logicalFramework) {

  private static final BigDecimal WHOLE = new BigDecimal("100.00");

  /** Brings the content into its one form. */
  public ProjectContent {
    countries = List.copyOf(new TreeSet<>(orEmpty(countries)));
    budget = toTheCent(budget);
    provisions =
        orEmpty(provisions).stream()
            .map(part -> new BudgetProvision(part.purpose(), toTheCent(part.amount())))
            .sorted(Comparator.comparing(BudgetProvision::purpose))
            .toList();
    subprogrammeShares =
        orEmpty(subprogrammeShares).stream()
            .map(share -> new SubprogrammeShare(share.subprogramme(), toTheCent(share.percent())))
            .sorted(Comparator.comparing(SubprogrammeShare::subprogramme))
            .toList();
    sdgTargets = List.copyOf(new TreeSet<>(orEmpty(sdgTargets)));
    markers = orEmpty(markers).stream().sorted(Comparator.comparing(Marker::kind)).toList();
    budgetLines =
        orEmpty(budgetLines).stream()
            .map(line -> new BudgetLine(line.year(), line.budgetClass(), toTheCent(line.amount())))
            .sorted(Comparator.comparing(BudgetLine::year).thenComparing(BudgetLine::budgetClass))
            .toList();
    partners =
        orEmpty(partners).stream()
            .sorted(Comparator.comparing(Partner::role).thenComparing(Partner::name))
            .toList();
    logicalFramework = List.copyOf(orEmpty(logicalFramework));
  }

  /** All that is measured, in the order of the logical framework. */
  public List<Outcome.Indicator> indicators() {
    return logicalFramework.stream().flatMap(Outcome::allIndicators).toList();
  }

  /**
   * Everything that does not fit together. A part that is not there yet is no contradiction: what
   * is missing is asked for when the project is submitted.
   */
  List<FieldError> contradictions() {
    List<FieldError> found = new ArrayList<>();
    if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
      found.add(new FieldError("/endsOn", "is before the start on " + startsOn));
    }
    if (budget != null && budget.amount().signum() < 0) {
      found.add(new FieldError("/budget/amount", "must not be negative"));
    }
    checkShares(found);
    checkMarkers(found);
    checkProvisions(found);
    checkBudgetLines(found);
    checkIndicators(found);
    return found;
  }

  /** A project serves its subprogrammes by shares of 100 %, so that results are counted once. */
  private void checkShares(List<FieldError> found) {
    Set<Integer> seen = new HashSet<>();
    for (SubprogrammeShare share : subprogrammeShares) {
      if (!seen.add(share.subprogramme())) {
        found.add(
            new FieldError(
                "/subprogrammeShares", "names subprogramme " + share.subprogramme() + " twice"));
      }
    }
    BigDecimal sum =
        subprogrammeShares.stream()
            .map(SubprogrammeShare::percent)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!subprogrammeShares.isEmpty() && sum.compareTo(WHOLE) != 0) {
      found.add(
          new FieldError(
              "/subprogrammeShares",
              "add up to %s %%, not to 100 %%".formatted(sum.toPlainString())));
    }
  }

  private void checkMarkers(List<FieldError> found) {
    Set<Marker.Kind> seen = new HashSet<>();
    for (Marker marker : markers) {
      if (!seen.add(marker.kind())) {
        found.add(new FieldError("/markers", "a marker is there twice"));
      }
    }
  }

  /** What is set aside is a part of the budget, never more than it. */
  private void checkProvisions(List<FieldError> found) {
    Set<BudgetProvision.Purpose> seen = new HashSet<>();
    BigDecimal setAside = BigDecimal.ZERO;
    for (BudgetProvision provision : provisions) {
      if (!seen.add(provision.purpose())) {
        found.add(new FieldError("/provisions", "a purpose is there twice"));
      }
      if (budget != null && !provision.amount().currency().equals(budget.currency())) {
        found.add(
            new FieldError("/provisions", "must be in " + budget.currency() + " as the budget"));
        return;
      }
      setAside = setAside.add(provision.amount().amount());
    }
    if (budget == null ? !provisions.isEmpty() : setAside.compareTo(budget.amount()) > 0) {
      found.add(new FieldError("/provisions", "are more than the budget"));
    }
  }

  /** The lines say when and for what the budget is spent: together they are the budget. */
  private void checkBudgetLines(List<FieldError> found) {
    if (budgetLines.isEmpty()) {
      return;
    }
    Set<List<?>> seen = new HashSet<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < budgetLines.size(); i++) {
      BudgetLine line = budgetLines.get(i);
      if (!seen.add(List.of(line.year(), line.budgetClass()))) {
        found.add(new FieldError("/budgetLines", "a year has a class twice: " + line.year()));
      }
      if (line.amount().amount().signum() < 0) {
        found.add(new FieldError("/budgetLines", "must not be negative"));
      }
      if (budget != null && !line.amount().currency().equals(budget.currency())) {
        found.add(
            new FieldError("/budgetLines", "must be in " + budget.currency() + " as the budget"));
        return;
      }
      if ((startsOn != null && line.year() < startsOn.getYear())
          || (endsOn != null && line.year() > endsOn.getYear())) {
        found.add(new FieldError("/budgetLines", line.year() + " is outside the duration"));
      }
      sum = sum.add(line.amount().amount());
    }
    if (budget == null || sum.compareTo(budget.amount()) != 0) {
      found.add(
          new FieldError(
              "/budgetLines",
              "add up to %s, which is not the budget".formatted(sum.toPlainString())));
    }
  }

  /** Results are reported by the code of an indicator, so it names one only. */
  private void checkIndicators(List<FieldError> found) {
    Set<String> seen = new HashSet<>();
    for (Outcome.Indicator indicator : indicators()) {
      if (!seen.add(indicator.code())) {
        found.add(
            new FieldError(
                "/logicalFramework", "has the indicator %s twice".formatted(indicator.code())));
      }
    }
  }

  private static <T> List<T> orEmpty(List<T> given) {
    return given == null ? List.of() : given;
  }

  private static Money toTheCent(Money money) {
    return money == null ? null : new Money(toTheCent(money.amount()), money.currency());
  }

  private static BigDecimal toTheCent(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY);
  }
}
