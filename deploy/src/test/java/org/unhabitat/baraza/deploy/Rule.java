package org.unhabitat.baraza.deploy;

import io.fabric8.kubernetes.api.model.Container;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A sentence that must be true of manifests.
 *
 * @param statement the sentence
 * @param reason what goes wrong without it, or where it is demanded
 * @param violations names what breaks it
 */
record Rule(String statement, String reason, Function<Manifests, Stream<String>> violations) {

  static Rule ofWorkloads(String statement, String reason, Predicate<Workload> holds) {
    return new Rule(
        statement,
        reason,
        manifests -> manifests.workloads().stream().filter(holds.negate()).map(Workload::toString));
  }

  static Rule ofContainers(
      String statement, String reason, BiPredicate<Workload, Container> holds) {
    return new Rule(
        statement,
        reason,
        manifests ->
            manifests.workloads().stream()
                .flatMap(
                    workload ->
                        workload
                            .containers()
                            .filter(container -> !holds.test(workload, container))
                            .map(container -> workload + ", container " + container.getName())));
  }

  List<String> brokenIn(Manifests manifests) {
    return violations.apply(manifests).toList();
  }

  @Override
  public String toString() {
    return statement;
  }
}
