package org.unhabitat.baraza.governance.roadmap;

import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A milestone as its readers see it.
 *
 * @param slipDays how many days later than planned; negative where earlier
 */
record MilestoneView(
    String code,
    Texts titles,
    String owner,
    LocalDate plannedOn,
    LocalDate expectedOn,
    Milestone.State state,
    LocalDate reachedOn,
    List<String> dependsOn,
    long slipDays) {
  static MilestoneView of(Milestone milestone) {
    return new MilestoneView(
        milestone.code(),
        milestone.titles(),
        milestone.owner(),
        milestone.plannedOn(),
        milestone.expectedOn(),
        milestone.state(),
        milestone.reachedOn(),
        milestone.dependsOn(),
        milestone.slipDays());
  }
}
