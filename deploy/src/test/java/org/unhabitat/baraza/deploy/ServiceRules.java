package org.unhabitat.baraza.deploy;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What operations rely on in each of the four services. */
final class ServiceRules {
  /** The ports that everything else, inside and outside the cluster, knows the services by. */
  static final Map<String, Integer> PORTS =
      Map.of(
          "governance-service", 8081,
          "project-review-service", 8082,
          "resource-mobilization-service", 8083,
          "hr-service", 8084);

  private static final long HEAP = 256 * 1024 * 1024;
  private static final Pattern HEAP_SHARE = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");
  private static final Duration MARGIN = Duration.ofSeconds(10);

  static final List<Rule> RULES =
      List.of(
          Rule.ofServices(
              "a service is asked for its own health",
              "started, ready and live differ: a service without a database is live and not ready",
              (manifests, service) ->
                  asks(service.main().getStartupProbe(), "/q/health/started")
                      && asks(service.main().getReadinessProbe(), "/q/health/ready")
                      && asks(service.main().getLivenessProbe(), "/q/health/live")),
          Rule.ofServices(
              "a service's heap is 256 MiB, half of what its container may use",
              "the other half is what a JVM needs besides; more heap ends in a killed pod",
              (manifests, service) -> heap(manifests, service) == HEAP),
          Rule.ofServices(
              "a service listens where everybody looks for it",
              "the four ports are fixed",
              ServiceRules::listensAtItsPort),
          Rule.ofServices(
              "every service has one disruption budget, and it lets a node be drained",
              "an upgrade of the cluster must neither stop a service nor be stopped by it",
              ServiceRules::hasOneFitBudget),
          Rule.ofServices(
              "a service's pods are spread over nodes and zones",
              "one node lost is one replica lost",
              (manifests, service) ->
                  isSpreadOver("kubernetes.io/hostname", service)
                      && isSpreadOver("topology.kubernetes.io/zone", service)),
          Rule.ofServices(
              "a service has time to finish what it has begun",
              "stop accepting, finish, commit offsets, close the pool: the kill must come later",
              ServiceRules::hasTimeToFinish),
          Rule.ofServices(
              "only the migration changes a schema, as the owner of the database",
              "architecture: the owner migrates, services have a role without DDL",
              (manifests, service) ->
                  manifests.workloads().stream()
                      .anyMatch(
                          workload ->
                              workload.name().equals(service.name() + "-migration")
                                  && migrates(workload, service))));

  private ServiceRules() {}

  private static boolean asks(Probe probe, String path) {
    return probe != null
        && probe.getHttpGet() != null
        && path.equals(probe.getHttpGet().getPath())
        && "http".equals(probe.getHttpGet().getPort().getStrVal());
  }

  private static long heap(Manifests manifests, Workload service) {
    String options = manifests.settings(service).getOrDefault("JDK_JAVA_OPTIONS", "");
    Matcher share = HEAP_SHARE.matcher(options);
    Quantity limit = service.main().getResources().getLimits().get("memory");
    return share.find()
        ? Quantity.getAmountInBytes(limit).longValueExact() * Long.parseLong(share.group(1)) / 100
        : 0;
  }

  private static boolean listensAtItsPort(Manifests manifests, Workload service) {
    Integer port = PORTS.get(service.name());
    List<Integer> opened = service.ports().map(ContainerPort::getContainerPort).toList();
    List<Integer> exposed =
        manifests.find(Service.class, service.name()).stream()
            .flatMap(found -> found.getSpec().getPorts().stream())
            .map(found -> found.getPort())
            .toList();
    return port != null
        && opened.equals(List.of(port))
        && exposed.equals(List.of(port))
        && service.value("QUARKUS_HTTP_PORT").equals(Optional.of(port.toString()));
  }

  private static boolean hasOneFitBudget(Manifests manifests, Workload service) {
    List<PodDisruptionBudget> budgets =
        manifests
            .all(PodDisruptionBudget.class)
            .filter(budget -> service.isSelectedBy(budget.getSpec().getSelector()))
            .toList();
    return budgets.size() == 1
        && budgets.get(0).getSpec().getMinAvailable() == null
        && budgets.get(0).getSpec().getMaxUnavailable() != null
        && budgets.get(0).getSpec().getMaxUnavailable().getIntVal() >= 1;
  }

  private static boolean isSpreadOver(String topology, Workload service) {
    return service.pod().getTopologySpreadConstraints().stream()
        .anyMatch(
            spread ->
                spread.getTopologyKey().equals(topology)
                    && service.ownSelector().equals(Optional.of(spread.getLabelSelector())));
  }

  private static boolean hasTimeToFinish(Manifests manifests, Workload service) {
    String timeout = manifests.settings(service).get("QUARKUS_SHUTDOWN_TIMEOUT");
    Optional<Long> pause =
        Optional.ofNullable(service.main().getLifecycle())
            .map(lifecycle -> lifecycle.getPreStop())
            .map(hook -> hook.getSleep())
            .map(sleep -> sleep.getSeconds());
    Long grace = service.pod().getTerminationGracePeriodSeconds();
    return timeout != null
        && pause.isPresent()
        && grace != null
        && Duration.parse("PT" + timeout)
                .plusSeconds(pause.get())
                .plus(MARGIN)
                .compareTo(Duration.ofSeconds(grace))
            <= 0;
  }

  private static boolean migrates(Workload migration, Workload service) {
    return migration.endsByItself()
        && migration.main().getImage().equals(service.main().getImage())
        && migration.value("DATABASE").equals(service.value("DATABASE"))
        && migration.value("QUARKUS_FLYWAY_MIGRATE_AT_START").equals(Optional.of("true"))
        && migration.value("BARAZA_MIGRATE_ONLY").equals(Optional.of("true"))
        && service.value("QUARKUS_FLYWAY_MIGRATE_AT_START").equals(Optional.of("false"))
        && service.value("BARAZA_MIGRATE_ONLY").isEmpty()
        && Stream.of(migration, service).allMatch(ServiceRules::hasOneAccount)
        && !account(migration).equals(account(service));
  }

  private static boolean hasOneAccount(Workload workload) {
    return account(workload).isPresent()
        && account(workload).equals(workload.secretOf("QUARKUS_DATASOURCE_PASSWORD"));
  }

  private static Optional<String> account(Workload workload) {
    return workload.secretOf("QUARKUS_DATASOURCE_USERNAME");
  }
}
