package org.unhabitat.baraza.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
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

  /** For everything of a kind; {@link HasMetadata} is everything. */
  static <T extends HasMetadata> Rule ofResources(
      Class<T> kind, String statement, String reason, BiPredicate<Manifests, T> holds) {
    return new Rule(
        statement,
        reason,
        manifests ->
            manifests
                .all(kind)
                .filter(resource -> !holds.test(manifests, resource))
                .map(resource -> resource.getKind() + " " + resource.getMetadata().getName()));
  }

  /** For everything that runs as pods. */
  static Rule ofWorkloads(String statement, String reason, Predicate<Workload> holds) {
    return ofWorkloads(statement, reason, (manifests, workload) -> holds.test(workload));
  }

  static Rule ofWorkloads(String statement, String reason, BiPredicate<Manifests, Workload> holds) {
    return new Rule(
        statement,
        reason,
        manifests ->
            manifests.workloads().stream()
                .filter(workload -> !holds.test(manifests, workload))
                .map(Workload::toString));
  }

  /** For the four services of the suite. */
  static Rule ofServices(String statement, String reason, BiPredicate<Manifests, Workload> holds) {
    return ofWorkloads(
        statement,
        reason,
        (manifests, workload) -> !workload.isService() || holds.test(manifests, workload));
  }

  /** For every container, those that only prepare a pod included. */
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
