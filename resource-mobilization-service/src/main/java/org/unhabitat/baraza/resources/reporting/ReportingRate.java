package org.unhabitat.baraza.resources.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.ratio.Ratio;

/**
 * The donor reporting rate of a year (report of the Executive Director, paragraph 9): reports that
 * were submitted ÷ reports that fell due in the year and by today. Waived reports are left out. A
 * report counts as submitted as soon as it is, also after the year; beside it stands how many were
 * submitted by their due date, because the source leaves open which of the two it means.
 *
 * @param fallenDue how many fell due
 * @param submitted how many of those were submitted
 * @param submittedOnTime how many of those were submitted by their due date
 * @param rate submitted ÷ fallen due; null where none fell due
 * @param onTimeRate submitted on time ÷ fallen due; null where none fell due
 * @param groups the same by donor, unit or region; only where it is asked for
 */
record ReportingRate(
    long fallenDue,
    long submitted,
    long submittedOnTime,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, examples = "0.78")
        String rate,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, examples = "0.6429")
        String onTimeRate,
    List<Group> groups) {

  /** What a rate may be split by. */
  @Schema(name = "ReportingRateSplit")
  enum By {
    DONOR,
    UNIT,
    REGION
  }

  /**
   * The rate of one donor, unit or region.
   *
   * @param key the donor's id, the unit's code or the region
   * @param name the donor's name; the key where there is no other
   */
  @Schema(name = "ReportingRateGroup")
  record Group(
      String key,
      String name,
      long fallenDue,
      long submitted,
      long submittedOnTime,
      String rate,
      String onTimeRate) {
    static Group of(String key, String name, Count count) {
      return new Group(
          key,
          name,
          count.fallenDue(),
          count.submitted(),
          count.submittedOnTime(),
          ratio(count.submitted(), count.fallenDue()),
          ratio(count.submittedOnTime(), count.fallenDue()));
    }
  }

  /** How many reports fell due, and what became of them. */
  record Count(Object key, long fallenDue, long submitted, long submittedOnTime) {}

  static ReportingRate of(List<Count> counts, List<Group> groups) {
    long fallenDue = counts.stream().mapToLong(Count::fallenDue).sum();
    long submitted = counts.stream().mapToLong(Count::submitted).sum();
    long onTime = counts.stream().mapToLong(Count::submittedOnTime).sum();
    return new ReportingRate(
        fallenDue,
        submitted,
        onTime,
        ratio(submitted, fallenDue),
        ratio(onTime, fallenDue),
        groups);
  }

  /** As a decimal string; null where there is nothing to divide by. */
  static String ratio(long part, long whole) {
    BigDecimal ratio = Ratio.of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    return ratio == null ? null : ratio.toPlainString();
  }
}
