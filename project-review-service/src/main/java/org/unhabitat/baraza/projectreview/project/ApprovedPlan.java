package org.unhabitat.baraza.projectreview.project;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.unhabitat.baraza.kit.money.Money;

/**
 * What of an approved project does not change without the committee: scope, budget and duration.
 *
 * @param region part of the scope
 * @param countries part of the scope
 * @param subprogrammeShares part of the scope
 * @param sdgTargets part of the scope
 * @param logicalFramework part of the scope
 * @param budget what it needs
 * @param budgetLines by year and class
 * @param startsOn its first day
 * @param endsOn its last day
 */
record ApprovedPlan(
    Region region,
    List<String> countries,
    List<SubprogrammeShare> subprogrammeShares,
    List<String> sdgTargets,
    List<Outcome> logicalFramework,
    Money budget,
    List<BudgetLine> budgetLines,
    LocalDate startsOn,
    LocalDate endsOn) {

  static ApprovedPlan of(ProjectContent content) {
    return new ApprovedPlan(
        content.region(),
        content.countries(),
        content.subprogrammeShares(),
        content.sdgTargets(),
        content.logicalFramework(),
        content.budget(),
        content.budgetLines(),
        content.startsOn(),
        content.endsOn());
  }

  /** In what the project differs from this so much that it is reviewed again. */
  Set<Amendment> amendments(ProjectContent content) {
    ApprovedPlan now = of(content);
    Set<Amendment> found = EnumSet.noneOf(Amendment.class);
    if (region != now.region
        || !countries.equals(now.countries)
        || !subprogrammeShares.equals(now.subprogrammeShares)
        || !sdgTargets.equals(now.sdgTargets)
        || !logicalFramework.equals(now.logicalFramework)) {
      found.add(Amendment.SCOPE);
    }
    if (!Objects.equals(budget, now.budget) || !budgetLines.equals(now.budgetLines)) {
      found.add(Amendment.BUDGET);
    }
    if (!Objects.equals(startsOn, now.startsOn) || !Objects.equals(endsOn, now.endsOn)) {
      found.add(Amendment.DURATION);
    }
    return found;
  }
}
