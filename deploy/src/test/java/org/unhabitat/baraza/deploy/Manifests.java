package org.unhabitat.baraza.deploy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is applied together. */
record Manifests(List<HasMetadata> resources) {

  <T extends HasMetadata> Stream<T> all(Class<T> kind) {
    return resources.stream().filter(kind::isInstance).map(kind::cast);
  }

  <T extends HasMetadata> Optional<T> find(Class<T> kind, String name) {
    return all(kind).filter(resource -> resource.getMetadata().getName().equals(name)).findFirst();
  }

  /** Everything that runs as pods. */
  List<Workload> workloads() {
    return resources.stream().flatMap(Manifests::workload).toList();
  }

  Workload workload(String name) {
    return workloads().stream()
        .filter(workload -> workload.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing runs under the name " + name));
  }

  /** The four services of the suite. */
  List<Workload> services() {
    return workloads().stream().filter(workload -> workload.isComponent("service")).toList();
  }

  private static Stream<Workload> workload(HasMetadata resource) {
    if (resource instanceof Deployment deployment) {
      return Stream.of(new Workload(deployment, deployment.getSpec().getTemplate()));
    }
    if (resource instanceof StatefulSet set) {
      return Stream.of(new Workload(set, set.getSpec().getTemplate()));
    }
    if (resource instanceof Job job) {
      return Stream.of(new Workload(job, job.getSpec().getTemplate()));
    }
    return Stream.of();
  }
}
