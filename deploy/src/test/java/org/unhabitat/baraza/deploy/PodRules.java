package org.unhabitat.baraza.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What operations ask of each pod by itself. */
final class PodRules {
  private static final Pattern IMAGE_VERSION =
      Pattern.compile(".+(:(?!latest$)\\w[\\w.-]*|@sha256:[0-9a-f]{64})");

  static final List<Rule> RULES =
      List.of(
          Rule.ofContainers(
              "every container that stays has a startup, a readiness and a liveness probe",
              "without them a pod that hangs keeps its traffic",
              (workload, container) ->
                  workload.endsByItself()
                      || workload.isPreparation(container)
                      || probes(container).count() == 3),
          Rule.ofContainers(
              "every probe asks a port of its own container",
              "a probe of a port that nobody opens restarts the pod for ever",
              (workload, container) ->
                  probes(container)
                      .flatMap(PodRules::probedPort)
                      .allMatch(
                          probed ->
                              container.getPorts().stream()
                                  .anyMatch(port -> Workload.isMeant(port, probed)))),
          Rule.ofContainers(
              "every container asks for processor and memory and is limited in both",
              "one pod must not take its neighbours' share",
              (workload, container) -> isBounded(container.getResources())),
          Rule.ofContainers(
              "every image names its version",
              "what runs tomorrow must be what ran in the test",
              (workload, container) -> IMAGE_VERSION.matcher(container.getImage()).matches()),
          Rule.ofWorkloads(
              "no pod is told its neighbours' addresses by variables",
              "KAFKA_PORT of a Service named kafka would be read as a setting",
              workload -> Boolean.FALSE.equals(workload.pod().getEnableServiceLinks())),
          Rule.ofContainers(
              "every root file system is read-only, and /tmp is not",
              "an intruder finds nothing to change, and the JVM a place for its files",
              (workload, container) ->
                  Boolean.TRUE.equals(container.getSecurityContext().getReadOnlyRootFilesystem())
                      && (workload.isPreparation(container)
                          || hasTemporaryFolder(workload, container))),
          Rule.ofWorkloads(
              "every mount has its volume and every volume is mounted",
              "a pod with a mount of nothing never starts",
              workload -> mounts(workload).equals(volumes(workload))),
          Rule.ofWorkloads(
              "a job ends, successful or not",
              "a migration that hangs must be seen",
              workload ->
                  !(workload.owner() instanceof Job job)
                      || (job.getSpec().getBackoffLimit() != null
                          && job.getSpec().getActiveDeadlineSeconds() != null
                          && job.getSpec().getTtlSecondsAfterFinished() != null)));

  private PodRules() {}

  private static Stream<Probe> probes(Container container) {
    return Stream.of(
            container.getStartupProbe(),
            container.getReadinessProbe(),
            container.getLivenessProbe())
        .filter(Objects::nonNull);
  }

  private static Stream<IntOrString> probedPort(Probe probe) {
    return Stream.concat(
        Stream.ofNullable(probe.getHttpGet()).map(get -> get.getPort()),
        Stream.ofNullable(probe.getTcpSocket()).map(socket -> socket.getPort()));
  }

  private static boolean isBounded(ResourceRequirements resources) {
    return resources != null
        && Stream.of("cpu", "memory")
            .allMatch(
                resource -> {
                  Quantity request = resources.getRequests().get(resource);
                  Quantity limit = resources.getLimits().get(resource);
                  return request != null
                      && limit != null
                      && Quantity.getAmountInBytes(request)
                              .compareTo(Quantity.getAmountInBytes(limit))
                          <= 0;
                });
  }

  private static boolean hasTemporaryFolder(Workload workload, Container container) {
    Set<String> mounted = new HashSet<>();
    for (VolumeMount mount : container.getVolumeMounts()) {
      if (mount.getMountPath().equals("/tmp") && !Boolean.TRUE.equals(mount.getReadOnly())) {
        mounted.add(mount.getName());
      }
    }
    return workload.pod().getVolumes().stream()
        .anyMatch(volume -> volume.getEmptyDir() != null && mounted.contains(volume.getName()));
  }

  private static Set<String> mounts(Workload workload) {
    Set<String> names = new HashSet<>();
    workload
        .containers()
        .flatMap(container -> container.getVolumeMounts().stream())
        .forEach(mount -> names.add(mount.getName()));
    return names;
  }

  private static Set<String> volumes(Workload workload) {
    Set<String> names = new HashSet<>();
    workload.pod().getVolumes().forEach(volume -> names.add(volume.getName()));
    if (workload.owner() instanceof StatefulSet set) {
      set.getSpec()
          .getVolumeClaimTemplates()
          .forEach(claim -> names.add(claim.getMetadata().getName()));
    }
    return names;
  }
}
