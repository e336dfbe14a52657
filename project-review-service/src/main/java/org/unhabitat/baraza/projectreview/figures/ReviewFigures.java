package org.unhabitat.baraza.projectreview.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.projectreview.project.Region;
import org.unhabitat.baraza.projectreview.submission.DecisionKind;
import org.unhabitat.baraza.projectreview.submission.WorkingDays;

/**
 * A year of the committee.
 *
 * @param year of the meetings
 * @param total of all regions
 * @param regions in which projects were reviewed
 */
public record ReviewFigures(int year, Count total, List<ByRegion> regions) {

  /**
   * What was counted.
   *
   * @param meetings that were held; of a region those that reviewed one of its projects
   * @param projects distinct ones that were decided on
   * @param reviews decisions
   * @param approvals without conditions
   * @param conditionalApprovals whatever became of their conditions
   * @param approvalsInEffect of both kinds, as of today
   * @param deferrals decisions to see another version
   * @param rejections refusals
   * @param conditionsOpen of the year's approvals, not met as of today
   * @param medianTurnaround working days from submission to decision; null where there is no review
   */
  @Schema(name = "ReviewCount")
  public record Count(
      long meetings,
      long projects,
      long reviews,
      long approvals,
      long conditionalApprovals,
      long approvalsInEffect,
      long deferrals,
      long rejections,
      long conditionsOpen,
      BigDecimal medianTurnaround) {}

  /**
   * A region.
   *
   * @param region which one; null for projects that name none
   * @param count what was counted there
   */
  @Schema(name = "ReviewCountByRegion")
  public record ByRegion(Region region, Count count) {}

  /** A decision, as the records have it. */
  record Decided(
      UUID meeting,
      UUID project,
      Region region,
      DecisionKind kind,
      boolean isInEffect,
      LocalDate submittedOn,
      LocalDate decidedOn,
      long conditionsOpen) {}

  /**
   * @param held how many meetings were held
   */
  static ReviewFigures of(int year, long held, List<Decided> decided, WorkingDays workingDays) {
    List<ByRegion> regions = new ArrayList<>();
    for (Region region : Region.values()) {
      add(region, decided, workingDays, regions);
    }
    add(null, decided, workingDays, regions);
    return new ReviewFigures(year, count(held, decided, workingDays), regions);
  }

  private static void add(
      Region region, List<Decided> decided, WorkingDays workingDays, List<ByRegion> regions) {
    List<Decided> there = decided.stream().filter(it -> it.region() == region).toList();
    if (!there.isEmpty()) {
      long meetings = there.stream().map(Decided::meeting).distinct().count();
      regions.add(new ByRegion(region, count(meetings, there, workingDays)));
    }
  }

  private static Count count(long meetings, List<Decided> decided, WorkingDays workingDays) {
    return new Count(
        meetings,
        decided.stream().map(Decided::project).distinct().count(),
        decided.size(),
        of(decided, DecisionKind.APPROVED),
        of(decided, DecisionKind.APPROVED_WITH_CONDITIONS),
        decided.stream().filter(Decided::isInEffect).count(),
        of(decided, DecisionKind.DEFERRED),
        of(decided, DecisionKind.REJECTED),
        decided.stream().mapToLong(Decided::conditionsOpen).sum(),
        median(
            decided.stream()
                .map(it -> workingDays.between(it.submittedOn(), it.decidedOn()))
                .sorted()
                .toList()));
  }

  private static long of(List<Decided> decided, DecisionKind kind) {
    return decided.stream().filter(it -> it.kind() == kind).count();
  }

  /** The middle one, or half the sum of the two in the middle. */
  static BigDecimal median(List<Integer> sorted) {
    if (sorted.isEmpty()) {
      return null;
    }
    int upper = sorted.get(sorted.size() / 2);
    int lower = sorted.get((sorted.size() - 1) / 2);
    return BigDecimal.valueOf(5L * (upper + lower), 1);
  }
}
