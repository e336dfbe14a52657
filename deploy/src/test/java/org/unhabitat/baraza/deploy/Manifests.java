package org.unhabitat.baraza.deploy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    return workloads().stream().filter(Workload::isService).toList();
  }

  /** The workloads that a Service sends its callers to. */
  List<Workload> behind(Service service) {
    LabelSelector selector =
        new LabelSelectorBuilder().withMatchLabels(service.getSpec().getSelector()).build();
    return workloads().stream().filter(workload -> workload.isSelectedBy(selector)).toList();
  }

  /** What the main container of a workload finds in its environment, secrets aside. */
  Map<String, String> settings(Workload workload) {
    Map<String, String> settings = new HashMap<>();
    for (EnvFromSource source : workload.main().getEnvFrom()) {
      Optional.ofNullable(source.getConfigMapRef())
          .flatMap(reference -> find(ConfigMap.class, reference.getName()))
          .ifPresent(map -> settings.putAll(map.getData()));
    }
    for (EnvVar variable : workload.main().getEnv()) {
      if (variable.getValueFrom() == null) {
        settings.put(variable.getName(), variable.getValue());
      }
    }
    return settings;
  }

  /** The Secrets that pods refer to, and which entries of them. */
  Map<String, Set<String>> secrets() {
    Map<String, Set<String>> secrets = new TreeMap<>();
    for (Workload workload : workloads()) {
      workload
          .containers()
          .flatMap(container -> container.getEnv().stream())
          .map(EnvVar::getValueFrom)
          .filter(Objects::nonNull)
          .map(EnvVarSource::getSecretKeyRef)
          .filter(Objects::nonNull)
          .forEach(
              reference ->
                  secrets
                      .computeIfAbsent(reference.getName(), name -> new TreeSet<>())
                      .add(reference.getKey()));
      workload.pod().getVolumes().stream()
          .map(Volume::getSecret)
          .filter(Objects::nonNull)
          .forEach(
              secret ->
                  secrets
                      .computeIfAbsent(secret.getSecretName(), name -> new TreeSet<>())
                      .addAll(entries(secret)));
    }
    return secrets;
  }

  /** A volume without a list of entries shows all, and only a certificate is mounted like that. */
  private static List<String> entries(SecretVolumeSource secret) {
    return secret.getItems().isEmpty()
        ? List.of("tls.crt", "tls.key")
        : secret.getItems().stream().map(KeyToPath::getKey).toList();
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
