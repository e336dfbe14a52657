package org.unhabitat.baraza.projectreview.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.ratio.Ratio;
import org.unhabitat.baraza.projectreview.project.CarriedOut;
import org.unhabitat.baraza.projectreview.project.Region;

/**
 * Whether the results-based-management policy is applied, by region. A project that is carried out
 * in a period of the year owes a report for it.
 *
 * @param year in which the periods end
 * @param total of all regions
 * @param regions each with what is missing
 */
public record Compliance(int year, Count total, List<ByRegion> regions) {

  /**
   * How many reports were owed, and what became of them.
   *
   * @param owed projects carried out, counted once a period
   * @param submitted of these
   * @param onTime of these, by the day on which they were due
   * @param approved of these
   * @param compliant of these, with every rule of the policy kept
   * @param rate compliant ÷ owed; null where none is owed
   */
  @Schema(name = "ComplianceCount")
  public record Count(
      long owed,
      long submitted,
      long onTime,
      long approved,
      long compliant,
      @Schema(example = "0.78") String rate) {
    static Count of(List<Owed> owed) {
      long compliant = owed.stream().filter(Owed::isCompliant).count();
      BigDecimal rate = Ratio.of(BigDecimal.valueOf(compliant), BigDecimal.valueOf(owed.size()));
      return new Count(
          owed.size(),
          owed.stream().filter(it -> it.has(ResultsReport::isSubmitted)).count(),
          owed.stream().filter(it -> it.has(ResultsReport::isOnTime)).count(),
          owed.stream().filter(it -> it.has(ResultsReport::isApproved)).count(),
          compliant,
          rate == null ? null : rate.toPlainString());
    }
  }

  /**
   * A region.
   *
   * @param region which one; null for projects that name none
   * @param count its reports
   * @param missing what its projects lack, at a glance
   */
  public record ByRegion(Region region, Count count, List<Missing> missing) {}

  /**
   * What a project lacks.
   *
   * @param project its reference
   * @param projectId its id
   * @param unit its lead unit
   * @param period for which
   * @param what the rules that are not kept; {@code report} where there is none
   */
  @Schema(name = "MissingResults")
  public record Missing(
      String project, UUID projectId, String unit, String period, List<String> what) {}

  /** A period, and what is owed for it. */
  record Period(String reference, List<Owed> owed) {}

  /** A project that owes a report, and the report; null where there is none. */
  record Owed(CarriedOut project, ResultsReport report) {
    boolean has(Predicate<ResultsReport> what) {
      return report != null && what.test(report);
    }

    boolean isCompliant() {
      return has(ResultsReport::isCompliant);
    }

    Missing missing(String period) {
      List<String> what = new ArrayList<>();
      if (!has(ResultsReport::isSubmitted)) {
        what.add("report");
      } else {
        report.policyChecks().stream()
            .filter(check -> !check.passed())
            .forEach(check -> what.add(EnumNames.onTheWire(check.rule())));
      }
      return new Missing(project.reference(), project.id(), project.unit(), period, what);
    }
  }

  static Compliance of(int year, List<Period> periods) {
    List<Owed> all = periods.stream().flatMap(period -> period.owed().stream()).toList();
    Map<Optional<Region>, List<Owed>> byRegion =
        all.stream()
            .collect(Collectors.groupingBy(it -> Optional.ofNullable(it.project().region())));
    List<ByRegion> regions = new ArrayList<>();
    List<Optional<Region>> order = new ArrayList<>();
    for (Region region : Region.values()) {
      order.add(Optional.of(region));
    }
    order.add(Optional.empty());
    for (Optional<Region> region : order) {
      if (byRegion.containsKey(region)) {
        List<Missing> missing = new ArrayList<>();
        for (Period period : periods) {
          period.owed().stream()
              .filter(it -> Optional.ofNullable(it.project().region()).equals(region))
              .filter(it -> !it.isCompliant())
              .forEach(it -> missing.add(it.missing(period.reference())));
        }
        regions.add(new ByRegion(region.orElse(null), Count.of(byRegion.get(region)), missing));
      }
    }
    return new Compliance(year, Count.of(all), regions);
  }
}
