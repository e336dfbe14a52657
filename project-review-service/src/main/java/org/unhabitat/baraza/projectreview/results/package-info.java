/**
 * Results monitoring: what projects in implementation report, and whether the
 * results-based-management policy is applied in all regions (from 2022 on, paragraph 7 of the
 * report on internal management).
 *
 * <p>Kept here: a project owes one report for each period it is carried out in; a report is
 * approved by somebody who did not submit it; a locked period takes no change; the policy is
 * checked rule by rule when a report is submitted, and what is missing is named.
 *
 * <p>Events out: {@code project-review.results-report.events.v1}, {@code
 * project-review.reporting-period.events.v1}. Events in: none.
 */
package org.unhabitat.baraza.projectreview.results;
