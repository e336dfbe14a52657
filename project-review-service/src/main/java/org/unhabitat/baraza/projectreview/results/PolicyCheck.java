package org.unhabitat.baraza.projectreview.results;

import java.util.List;

/**
 * Whether a report keeps one rule of the results-based-management policy.
 *
 * @param rule which one
 * @param passed whether it is kept
 * @param missing what is missing, each named
 */
record PolicyCheck(PolicyRule rule, boolean passed, List<String> missing) {
  static PolicyCheck of(PolicyRule rule, List<String> missing) {
    return new PolicyCheck(rule, missing.isEmpty(), missing);
  }
}
