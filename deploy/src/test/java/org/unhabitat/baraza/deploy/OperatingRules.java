package org.unhabitat.baraza.deploy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapEnvSource;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What operations rely on beyond the restricted profile. */
final class OperatingRules {
  /** The ports that everything else, inside and outside the cluster, knows the services by. */
  static final Map<String, Integer> SERVICE_PORTS =
      Map.of(
          "governance-service", 8081,
          "project-review-service", 8082,
          "resource-mobilization-service", 8083,
          "hr-service", 8084);

  private static final long MEBIBYTE = 1024 * 1024;
  private static final long HEAP = 256 * MEBIBYTE;
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private static final Pattern SECRET_NAME =
      Pattern.compile("PASSWORD|PASSWD|SECRET|TOKEN|CREDENTIAL|PRIVATE_?KEY");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\((\\w+)\\)");
  private static final Pattern HEAP_SHARE = Pattern.compile("-XX:MaxRAMPercentage=(\\d+)");
  private static final Pattern IMAGE_VERSION =
      Pattern.compile(".+(:(?!latest$)[\\w][\\w.-]*|@sha256:[0-9a-f]{64})$");
  private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  static final List<Rule> RULES =
      List.of(
          Rule.ofContainers(
              "every container that stays has a startup, a readiness and a liveness probe",
              "without them a pod that hangs keeps its traffic",
              (workload, container) ->
                  workload.endsByItself()
                      || workload.pod().getInitContainers().contains(container)
                      || (container.getStartupProbe() != null
                          && container.getReadinessProbe() != null
                          && container.getLivenessProbe() != null)),
          Rule.ofContainers(
              "every probe asks a port of its own container",
              "a probe of a port that nobody opens restarts the pod for ever",
              (workload, container) ->
                  probedPorts(container).allMatch(port -> opens(container, port))),
          Rule.ofWorkloads(
              "a service is asked for its own health",
              "started, ready and live differ: a service without a database is live and not ready",
              workload ->
                  !workload.isComponent("service")
                      || (asks(workload.main().getStartupProbe(), "/q/health/started")
                          && asks(workload.main().getReadinessProbe(), "/q/health/ready")
                          && asks(workload.main().getLivenessProbe(), "/q/health/live"))),
          Rule.ofContainers(
              "every container asks for processor and memory and is limited in both",
              "one pod must not take its neighbours' share",
              (workload, container) -> isBounded(container.getResources())),
          new Rule(
              "a service's heap is 256 MiB, half of what its container may use",
              "the other half is what a JVM needs besides; more heap ends in a killed pod",
              manifests ->
                  manifests.services().stream()
                      .filter(service -> heap(manifests, service) != HEAP)
                      .map(Workload::toString)),
          Rule.ofContainers(
              "every image names its version",
              "what runs tomorrow must be what ran in the test",
              (workload, container) -> IMAGE_VERSION.matcher(container.getImage()).matches()),
          new Rule(
              "no secret stands in a manifest",
              "manifests are public; secrets are referred to by name",
              OperatingRules::writtenSecrets),
          new Rule(
              "every pod has an account of its own kind, without a token",
              "nothing in the suite calls the Kubernetes API",
              manifests ->
                  manifests.workloads().stream()
                      .filter(workload -> !hasTokenlessAccount(manifests, workload))
                      .map(Workload::toString)),
          Rule.ofWorkloads(
              "no pod is told its neighbours' addresses by variables",
              "KAFKA_PORT of a Service named kafka would be read as a setting",
              workload -> Boolean.FALSE.equals(workload.pod().getEnableServiceLinks())),
          Rule.ofContainers(
              "every root file system is read-only, and /tmp is not",
              "an intruder finds nothing to change, and the JVM a place for its files",
              (workload, container) ->
                  Boolean.TRUE.equals(container.getSecurityContext().getReadOnlyRootFilesystem())
                      && (workload.pod().getInitContainers().contains(container)
                          || hasTemporaryFolder(workload, container))),
          Rule.ofWorkloads(
              "every mount has its volume and every volume is mounted",
              "a pod with a mount of nothing never starts",
              workload -> mounted(workload).equals(volumes(workload))),
          new Rule(
              "every reference to a setting finds it",
              "a pod that refers to a missing ConfigMap never starts",
              OperatingRules::danglingReferences),
          new Rule(
              "a controller's selector finds its own pods and nobody else's",
              "two controllers that count each other's pods delete them",
              OperatingRules::confusedControllers),
          new Rule(
              "a Service leads to a port of pods of one kind that stay",
              "a request must not end at a migration",
              OperatingRules::misledServices),
          new Rule(
              "a service listens where everybody looks for it",
              "the four ports are fixed",
              OperatingRules::movedPorts),
          new Rule(
              "every service has one disruption budget, and it lets a node be drained",
              "an upgrade of the cluster must neither stop a service nor be stopped by it",
              OperatingRules::unfitBudgets),
          Rule.ofWorkloads(
              "a service's pods are spread over nodes and zones",
              "one node lost is one replica lost",
              workload -> !workload.isComponent("service") || isSpread(workload)),
          new Rule(
              "a service has time to finish what it has begun",
              "stop accepting, finish, commit offsets, close the pool: the kill must come later",
              manifests ->
                  manifests.services().stream()
                      .filter(service -> !hasTimeToFinish(manifests, service))
                      .map(Workload::toString)),
          Rule.ofWorkloads(
              "a job ends, successful or not",
              "a migration that hangs must be seen",
              workload ->
                  !(workload.owner() instanceof Job job)
                      || (job.getSpec().getBackoffLimit() != null
                          && job.getSpec().getActiveDeadlineSeconds() != null
                          && job.getSpec().getTtlSecondsAfterFinished() != null)),
          new Rule(
              "only the migration changes a schema, as the owner of the database",
              "architecture: the owner migrates, services have a role without DDL",
              OperatingRules::unfitMigrations),
          new Rule(
              "nothing is reached and nothing reaches out unless a policy says so",
              "default deny",
              OperatingRules::openNamespaces),
          new Rule(
              "every network policy is about somebody",
              "a policy that selects nobody is a misspelt one",
              manifests ->
                  manifests
                      .all(NetworkPolicy.class)
                      .filter(
                          policy ->
                              manifests.workloads().stream()
                                  .noneMatch(
                                      workload ->
                                          selects(policy.getSpec().getPodSelector(), workload)))
                      .map(OperatingRules::name)),
          new Rule(
              "everything lies in a namespace that enforces the restricted profile",
              "pod security standards, enforced by the namespace's label",
              OperatingRules::unguardedNamespaces),
          new Rule(
              "every name is a DNS label",
              "an API server refuses others, at the worst moment",
              manifests ->
                  manifests.resources().stream()
                      .filter(
                          resource ->
                              !DNS_LABEL.matcher(resource.getMetadata().getName()).matches())
                      .map(OperatingRules::name)));

  private OperatingRules() {}

  private static String name(HasMetadata resource) {
    return resource.getKind() + " " + resource.getMetadata().getName();
  }

  private static boolean selects(LabelSelector selector, Workload workload) {
    return selector != null && new Selector(selector).selects(workload.labels());
  }

  private static Stream<IntOrString> probedPorts(Container container) {
    return Stream.of(
            container.getStartupProbe(),
            container.getReadinessProbe(),
            container.getLivenessProbe())
        .filter(Objects::nonNull)
        .flatMap(
            probe ->
                Stream.concat(
                    Stream.ofNullable(probe.getHttpGet()).map(get -> get.getPort()),
                    Stream.ofNullable(probe.getTcpSocket()).map(tcp -> tcp.getPort())));
  }

  private static boolean opens(Container container, IntOrString port) {
    return container.getPorts().stream()
        .anyMatch(
            open ->
                port.getStrVal() == null
                    ? open.getContainerPort().equals(port.getIntVal())
                    : port.getStrVal().equals(open.getName()));
  }

  private static boolean asks(Probe probe, String path) {
    return probe != null
        && probe.getHttpGet() != null
        && path.equals(probe.getHttpGet().getPath())
        && "http".equals(probe.getHttpGet().getPort().getStrVal());
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
                      && amount(request).compareTo(amount(limit)) <= 0;
                });
  }

  private static BigDecimal amount(Quantity quantity) {
    return Quantity.getAmountInBytes(quantity);
  }

  private static long heap(Manifests manifests, Workload service) {
    Matcher share =
        HEAP_SHARE.matcher(
            settings(manifests, service).getOrDefault("JDK_JAVA_OPTIONS", "no options"));
    return share.find()
        ? amount(service.main().getResources().getLimits().get("memory")).longValueExact()
            * Long.parseLong(share.group(1))
            / 100
        : 0;
  }

  /** What the main container finds in its environment, secrets aside. */
  private static Map<String, String> settings(Manifests manifests, Workload workload) {
    Map<String, String> settings = new HashMap<>();
    for (EnvFromSource source : workload.main().getEnvFrom()) {
      Optional.ofNullable(source.getConfigMapRef())
          .flatMap(reference -> manifests.find(ConfigMap.class, reference.getName()))
          .ifPresent(map -> settings.putAll(map.getData()));
    }
    for (EnvVar variable : workload.main().getEnv()) {
      if (variable.getValueFrom() == null) {
        settings.put(variable.getName(), variable.getValue());
      }
    }
    return settings;
  }

  private static Stream<String> writtenSecrets(Manifests manifests) {
    Stream<String> objects = manifests.all(Secret.class).map(OperatingRules::name);
    Stream<String> variables =
        manifests.workloads().stream()
            .flatMap(
                workload ->
                    workload
                        .containers()
                        .flatMap(container -> container.getEnv().stream())
                        .filter(variable -> variable.getValueFrom() == null)
                        .filter(variable -> SECRET_NAME.matcher(variable.getName()).find())
                        .map(variable -> workload + ", variable " + variable.getName()));
    Stream<String> settings =
        manifests
            .all(ConfigMap.class)
            .flatMap(
                map ->
                    map.getData().entrySet().stream()
                        .filter(
                            entry ->
                                SECRET_NAME.matcher(entry.getKey()).find()
                                    || entry.getValue().contains("PRIVATE KEY-----"))
                        .map(entry -> name(map) + ", entry " + entry.getKey()));
    return Stream.of(objects, variables, settings).flatMap(found -> found);
  }

  private static boolean hasTokenlessAccount(Manifests manifests, Workload workload) {
    return Boolean.FALSE.equals(workload.pod().getAutomountServiceAccountToken())
        && manifests
            .find(
                ServiceAccount.class,
                Objects.requireNonNullElse(workload.pod().getServiceAccountName(), "default"))
            .filter(account -> Boolean.FALSE.equals(account.getAutomountServiceAccountToken()))
            .isPresent();
  }

  private static boolean hasTemporaryFolder(Workload workload, Container container) {
    Set<String> mounts = new HashSet<>();
    for (VolumeMount mount : container.getVolumeMounts()) {
      if (mount.getMountPath().equals("/tmp") && !Boolean.TRUE.equals(mount.getReadOnly())) {
        mounts.add(mount.getName());
      }
    }
    return workload.pod().getVolumes().stream()
        .anyMatch(volume -> volume.getEmptyDir() != null && mounts.contains(volume.getName()));
  }

  private static Set<String> mounted(Workload workload) {
    Set<String> names = new HashSet<>();
    workload
        .containers()
        .forEach(
            container -> container.getVolumeMounts().forEach(mount -> names.add(mount.getName())));
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

  private static Stream<String> danglingReferences(Manifests manifests) {
    return manifests.workloads().stream()
        .flatMap(
            workload -> {
              Stream<String> maps =
                  Stream.concat(
                          workload
                              .containers()
                              .flatMap(container -> container.getEnvFrom().stream())
                              .map(EnvFromSource::getConfigMapRef)
                              .filter(Objects::nonNull)
                              .map(ConfigMapEnvSource::getName),
                          workload.pod().getVolumes().stream()
                              .filter(volume -> volume.getConfigMap() != null)
                              .map(volume -> volume.getConfigMap().getName()))
                      .filter(map -> manifests.find(ConfigMap.class, map).isEmpty())
                      .map(map -> workload + ", ConfigMap " + map);
              Map<String, String> settings = settings(manifests, workload);
              Stream<String> variables =
                  settings.values().stream()
                      .filter(Objects::nonNull)
                      .flatMap(value -> REFERENCE.matcher(value).results())
                      .map(reference -> reference.group(1))
                      .filter(
                          variable ->
                              !settings.containsKey(variable)
                                  && workload.variable(variable).isEmpty())
                      .map(variable -> workload + ", variable " + variable);
              return Stream.concat(maps, variables);
            });
  }

  private static Stream<String> confusedControllers(Manifests manifests) {
    return manifests.workloads().stream()
        .filter(controller -> !controller.endsByItself())
        .filter(
            controller ->
                manifests.workloads().stream()
                    .anyMatch(
                        workload ->
                            selects(podsOf(controller), workload) != workload.equals(controller)))
        .map(Workload::toString);
  }

  private static LabelSelector podsOf(Workload controller) {
    return controller.owner() instanceof StatefulSet set
        ? set.getSpec().getSelector()
        : ((Deployment) controller.owner()).getSpec().getSelector();
  }

  private static Stream<String> misledServices(Manifests manifests) {
    return manifests
        .all(Service.class)
        .filter(
            service -> {
              List<Workload> behind = behind(manifests, service);
              return behind.size() != 1
                  || behind.get(0).endsByItself()
                  || service.getSpec().getPorts().isEmpty()
                  || service.getSpec().getPorts().stream()
                      .anyMatch(port -> behind.get(0).port(port.getTargetPort()).isEmpty());
            })
        .map(OperatingRules::name);
  }

  /** The workloads that a Service sends its callers to. */
  static List<Workload> behind(Manifests manifests, Service service) {
    LabelSelector selector =
        new LabelSelectorBuilder().withMatchLabels(service.getSpec().getSelector()).build();
    return manifests.workloads().stream().filter(workload -> selects(selector, workload)).toList();
  }

  private static Stream<String> movedPorts(Manifests manifests) {
    return SERVICE_PORTS.entrySet().stream()
        .filter(
            fixed -> {
              Integer port = fixed.getValue();
              Workload workload = manifests.workload(fixed.getKey());
              List<Integer> opened = workload.ports().map(ContainerPort::getContainerPort).toList();
              boolean exposed =
                  manifests
                      .find(Service.class, fixed.getKey())
                      .filter(
                          service ->
                              service.getSpec().getPorts().size() == 1
                                  && service.getSpec().getPorts().get(0).getPort().equals(port))
                      .isPresent();
              return !exposed
                  || !opened.equals(List.of(port))
                  || !workload.value("QUARKUS_HTTP_PORT").equals(Optional.of(port.toString()));
            })
        .map(Map.Entry::getKey);
  }

  private static Stream<String> unfitBudgets(Manifests manifests) {
    return manifests.services().stream()
        .filter(
            service -> {
              List<PodDisruptionBudget> budgets =
                  manifests
                      .all(PodDisruptionBudget.class)
                      .filter(budget -> selects(budget.getSpec().getSelector(), service))
                      .toList();
              return budgets.size() != 1 || !letsANodeBeDrained(budgets.get(0));
            })
        .map(Workload::toString);
  }

  private static boolean letsANodeBeDrained(PodDisruptionBudget budget) {
    return budget.getSpec().getMinAvailable() == null
        && budget.getSpec().getMaxUnavailable() != null
        && budget.getSpec().getMaxUnavailable().getIntVal() >= 1;
  }

  private static boolean isSpread(Workload service) {
    return Stream.of("kubernetes.io/hostname", "topology.kubernetes.io/zone")
        .allMatch(
            topology ->
                service.pod().getTopologySpreadConstraints().stream()
                    .anyMatch(
                        spread ->
                            spread.getTopologyKey().equals(topology)
                                && spread
                                    .getLabelSelector()
                                    .getMatchLabels()
                                    .equals(podsOf(service).getMatchLabels())));
  }

  private static boolean hasTimeToFinish(Manifests manifests, Workload service) {
    String timeout = settings(manifests, service).get("QUARKUS_SHUTDOWN_TIMEOUT");
    Long pause =
        Optional.ofNullable(service.main().getLifecycle())
            .map(lifecycle -> lifecycle.getPreStop())
            .map(hook -> hook.getSleep())
            .map(sleep -> sleep.getSeconds())
            .orElse(0L);
    Long grace = service.pod().getTerminationGracePeriodSeconds();
    return timeout != null
        && pause > 0
        && grace != null
        && Duration.parse("PT" + timeout)
                .plusSeconds(pause)
                .plus(MARGIN)
                .compareTo(Duration.ofSeconds(grace))
            <= 0;
  }

  private static Stream<String> unfitMigrations(Manifests manifests) {
    return manifests.services().stream()
        .filter(
            service -> {
              Optional<Workload> migration =
                  manifests.workloads().stream()
                      .filter(workload -> workload.name().equals(service.name() + "-migration"))
                      .findFirst();
              return migration.isEmpty() || !migrates(migration.get(), service);
            })
        .map(Workload::toString);
  }

  private static boolean migrates(Workload migration, Workload service) {
    Predicate<Workload> hasOneAccount =
        workload ->
            workload.secretOf("QUARKUS_DATASOURCE_USERNAME").isPresent()
                && workload
                    .secretOf("QUARKUS_DATASOURCE_USERNAME")
                    .equals(workload.secretOf("QUARKUS_DATASOURCE_PASSWORD"));
    return migration.endsByItself()
        && migration.main().getImage().equals(service.main().getImage())
        && migration.value("DATABASE").equals(service.value("DATABASE"))
        && migration.value("QUARKUS_FLYWAY_MIGRATE_AT_START").equals(Optional.of("true"))
        && migration.value("BARAZA_MIGRATE_ONLY").equals(Optional.of("true"))
        && service.value("QUARKUS_FLYWAY_MIGRATE_AT_START").equals(Optional.of("false"))
        && service.value("BARAZA_MIGRATE_ONLY").isEmpty()
        && hasOneAccount.test(migration)
        && hasOneAccount.test(service)
        && !migration
            .secretOf("QUARKUS_DATASOURCE_USERNAME")
            .equals(service.secretOf("QUARKUS_DATASOURCE_USERNAME"));
  }

  private static Stream<String> openNamespaces(Manifests manifests) {
    return manifests.workloads().stream()
        .map(Workload::namespace)
        .distinct()
        .filter(
            namespace ->
                manifests
                    .all(NetworkPolicy.class)
                    .filter(policy -> policy.getMetadata().getNamespace().equals(namespace))
                    .noneMatch(OperatingRules::deniesEverything));
  }

  private static boolean deniesEverything(NetworkPolicy policy) {
    LabelSelector everybody = policy.getSpec().getPodSelector();
    return everybody.getMatchLabels().isEmpty()
        && everybody.getMatchExpressions().isEmpty()
        && policy.getSpec().getPolicyTypes().containsAll(List.of("Ingress", "Egress"))
        && policy.getSpec().getIngress().isEmpty()
        && policy.getSpec().getEgress().isEmpty();
  }

  private static Stream<String> unguardedNamespaces(Manifests manifests) {
    return manifests.resources().stream()
        .filter(resource -> !(resource instanceof Namespace))
        .filter(
            resource -> {
              String namespace = resource.getMetadata().getNamespace();
              return namespace == null
                  || manifests
                      .find(Namespace.class, namespace)
                      .map(found -> found.getMetadata().getLabels())
                      .filter(
                          labels ->
                              "restricted".equals(labels.get("pod-security.kubernetes.io/enforce")))
                      .isEmpty();
            })
        .map(OperatingRules::name);
  }
}
