package org.unhabitat.baraza.projectreview.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.unhabitat.baraza.projectreview.project.Outcome;
import org.unhabitat.baraza.projectreview.project.ProjectContent;

/**
 * The rules of the results-based-management policy that a report is checked against.
 *
 * <p>The policy is not public; these are what chapter "Results monitoring" of the design takes from
 * it.
 */
enum PolicyRule {
  /** The project has outcomes, outputs and indicators. */
  FRAMEWORK_COMPLETE,
  /** Each indicator has a baseline and a target. */
  BASELINES_AND_TARGETS,
  /** Each indicator is reported on. */
  INDICATORS_REPORTED,
  /** Each value has its evidence. */
  EVIDENCE,
  /** The report came by its day. */
  ON_TIME;

  /** The policy, applied to what a project reports. */
  static List<PolicyCheck> check(
      ProjectContent project, List<IndicatorValue> values, LocalDate submittedOn, LocalDate dueOn) {
    List<String> noFramework = new ArrayList<>();
    if (project.logicalFramework().isEmpty()) {
      noFramework.add("the project has no logical framework");
    }
    for (Outcome outcome : project.logicalFramework()) {
      if (outcome.outputs().isEmpty() || outcome.allIndicators().findAny().isEmpty()) {
        noFramework.add("the outcome has no outputs or no indicators: " + outcome.statement());
      }
    }
    Set<String> reported =
        values.stream().map(IndicatorValue::indicator).collect(Collectors.toSet());
    List<String> late =
        submittedOn.isAfter(dueOn)
            ? List.of("submitted on %s, due on %s".formatted(submittedOn, dueOn))
            : List.of();
    return List.of(
        PolicyCheck.of(FRAMEWORK_COMPLETE, noFramework),
        PolicyCheck.of(
            BASELINES_AND_TARGETS,
            project.indicators().stream()
                .filter(it -> it.baseline() == null || it.target() == null)
                .map(Outcome.Indicator::code)
                .toList()),
        PolicyCheck.of(
            INDICATORS_REPORTED,
            project.indicators().stream()
                .map(Outcome.Indicator::code)
                .filter(code -> !reported.contains(code))
                .toList()),
        PolicyCheck.of(
            EVIDENCE,
            values.stream()
                .filter(value -> value.evidence() == null || value.evidence().isBlank())
                .map(IndicatorValue::indicator)
                .toList()),
        PolicyCheck.of(ON_TIME, late));
  }
}
