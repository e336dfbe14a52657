package org.unhabitat.baraza.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LifecycleHandlerBuilder;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SELinuxOptionsBuilder;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Sysctl;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.fabric8.kubernetes.api.model.WindowsSecurityContextOptionsBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rule that cannot be broken proves nothing: every rule finds the faults planted for it. */
class PlantedFaultsTest {
  private static final String SERVICE = "hr-service";
  private static final String MIGRATION = "hr-service-migration";

  /** A change that makes sound manifests break a rule. */
  private interface Fault {
    void spoil(Manifests sound);
  }

  private final Map<String, List<Fault>> faults = new LinkedHashMap<>();

  PlantedFaultsTest() {
    restrictedProfile();
    operations();
  }

  private void restrictedProfile() {
    plant(
        "no pod is a Windows host process",
        in ->
            security(in)
                .setWindowsOptions(
                    new WindowsSecurityContextOptionsBuilder().withHostProcess(true).build()));
    plant(
        "no pod shares the host's network, processes or IPC",
        in -> pod(in).setHostNetwork(true),
        in -> pod(in).setHostPID(true),
        in -> pod(in).setHostIPC(true));
    plant("no container is privileged", in -> security(in).setPrivileged(true));
    plant(
        "no capability is added but binding a low port",
        in -> security(in).getCapabilities().setAdd(List.of("NET_BIND_SERVICE", "SYS_ADMIN")));
    plant(
        "no pod mounts a path of its host",
        in ->
            pod(in)
                .getVolumes()
                .add(
                    new VolumeBuilder()
                        .withName("host")
                        .withNewHostPath()
                        .withPath("/")
                        .endHostPath()
                        .build()));
    plant(
        "no container takes a port of its host",
        in -> container(in).getPorts().get(0).setHostPort(8084));
    plant(
        "no probe or hook calls another host",
        in -> container(in).getReadinessProbe().getHttpGet().setHost("elsewhere"),
        in ->
            container(in)
                .getLifecycle()
                .setPostStart(
                    new LifecycleHandlerBuilder()
                        .withHttpGet(
                            new HTTPGetAction(
                                "elsewhere", List.of(), "/", new IntOrString(80), "HTTP"))
                        .build()));
    plant(
        "AppArmor confines every container",
        in -> security(in).setAppArmorProfile(new AppArmorProfile(null, "Unconfined")));
    plant(
        "no annotation takes AppArmor away",
        in ->
            in.workload(SERVICE)
                .template()
                .getMetadata()
                .setAnnotations(
                    Map.of(
                        "container.apparmor.security.beta.kubernetes.io/service", "unconfined")));
    plant(
        "SELinux confines every container as a container",
        in -> security(in).setSeLinuxOptions(new SELinuxOptionsBuilder().withType("spc_t").build()),
        in ->
            pod(in)
                .getSecurityContext()
                .setSeLinuxOptions(new SELinuxOptionsBuilder().withRole("sysadm_r").build()));
    plant("/proc is masked in every container", in -> security(in).setProcMount("Unmasked"));
    plant(
        "no pod sets a kernel parameter that reaches beyond it",
        in -> pod(in).getSecurityContext().setSysctls(List.of(new Sysctl("kernel.msgmax", "1"))));
    plant(
        "every volume is of a kind that belongs to the pod",
        in ->
            pod(in)
                .getVolumes()
                .add(
                    new VolumeBuilder()
                        .withName("files")
                        .withNewNfs()
                        .withServer("files")
                        .withPath("/")
                        .endNfs()
                        .build()));
    plant(
        "no process gains more rights than its parent",
        in -> security(in).setAllowPrivilegeEscalation(null),
        in -> initContainer(in).getSecurityContext().setAllowPrivilegeEscalation(true));
    plant(
        "no container runs as root by its image's wish",
        in -> pod(in).getSecurityContext().setRunAsNonRoot(null),
        in -> security(in).setRunAsNonRoot(false));
    plant(
        "no container is told to run as root",
        in -> pod(in).getSecurityContext().setRunAsUser(0L),
        in -> security(in).setRunAsUser(0L),
        in -> {
          pod(in).getSecurityContext().setRunAsUser(0L);
          security(in).setRunAsUser(1001L);
        });
    plant(
        "seccomp confines every container",
        in -> pod(in).getSecurityContext().setSeccompProfile(null),
        in -> security(in).setSeccompProfile(new SeccompProfile(null, "Unconfined")),
        in -> {
          security(in).setSeccompProfile(pod(in).getSecurityContext().getSeccompProfile());
          pod(in).getSecurityContext().setSeccompProfile(new SeccompProfile(null, "Unconfined"));
        });
    plant(
        "every container drops all capabilities",
        in -> security(in).setCapabilities(null),
        in -> security(in).getCapabilities().setDrop(List.of("CHOWN")));
  }

  private void operations() {
    plant(
        "every container that stays has a startup, a readiness and a liveness probe",
        in -> container(in).setStartupProbe(null),
        in -> container(in).setReadinessProbe(null),
        in -> in.workload("kafka").main().setLivenessProbe(null));
    plant(
        "every probe asks a port of its own container",
        in -> container(in).getLivenessProbe().getHttpGet().setPort(new IntOrString("management")),
        in ->
            in.workload("kafka")
                .main()
                .getReadinessProbe()
                .getTcpSocket()
                .setPort(new IntOrString(9093)));
    plant(
        "a service is asked for its own health",
        in -> container(in).getLivenessProbe().getHttpGet().setPath("/q/health"));
    plant(
        "every container asks for processor and memory and is limited in both",
        in -> container(in).setResources(null),
        in -> container(in).getResources().getLimits().remove("cpu"),
        in -> initContainer(in).getResources().getRequests().put("memory", new Quantity("65Mi")));
    plant(
        "a service's heap is 256 MiB, half of what its container may use",
        in -> container(in).getResources().getLimits().put("memory", new Quantity("1Gi")),
        in -> suiteSettings(in).put("JDK_JAVA_OPTIONS", "-XX:MaxRAMPercentage=75"),
        in -> suiteSettings(in).remove("JDK_JAVA_OPTIONS"));
    plant(
        "every image names its version",
        in -> container(in).setImage("unhabitat/hr-service"),
        in -> container(in).setImage("unhabitat/hr-service:latest"),
        in -> container(in).setImage("registry:5000/unhabitat/hr-service"),
        in -> initContainer(in).setImage("keycloak:latest"));
    plant(
        "no secret stands in a manifest",
        in -> suiteSettings(in).put("QUARKUS_DATASOURCE_PASSWORD", "known"),
        in -> add(in, new SecretBuilder().withNewMetadata().withName("s").endMetadata().build()));
    plant(
        "no secret stands in a variable",
        in -> container(in).getEnv().add(new EnvVar("KAFKA_SASL_PASSWORD", "known", null)));
    plant(
        "every pod has an account of its own kind, without a token",
        in -> pod(in).setServiceAccountName(null),
        in -> pod(in).setAutomountServiceAccountToken(null),
        in ->
            in.find(ServiceAccount.class, SERVICE)
                .orElseThrow()
                .setAutomountServiceAccountToken(true));
    plant(
        "no pod is told its neighbours' addresses by variables",
        in -> pod(in).setEnableServiceLinks(null));
    plant(
        "every root file system is read-only, and /tmp is not",
        in -> security(in).setReadOnlyRootFilesystem(null),
        in -> mount(in, "/tmp").setMountPath("/temporary"),
        in -> mount(in, "/tmp").setReadOnly(true));
    plant(
        "every mount has its volume and every volume is mounted",
        in -> mount(in, "/tmp").setName("temporary"),
        in -> container(in).getVolumeMounts().clear(),
        in ->
            container(in)
                .getVolumeMounts()
                .add(new VolumeMountBuilder().withName("x").withMountPath("/x").build()));
    plant(
        "every reference to a setting finds it",
        in -> container(in).getEnvFrom().get(0).getConfigMapRef().setName("settings"),
        in -> pod(in, "kafka").getVolumes().get(0).getConfigMap().setName("settings"),
        in -> suiteSettings(in).remove("DATABASE_SERVER"));
    plant(
        "a controller's selector finds its own pods and nobody else's",
        in -> deployment(in).getSpec().getSelector().getMatchLabels().put("a", "b"),
        in ->
            deployment(in)
                .getSpec()
                .getSelector()
                .getMatchLabels()
                .remove("app.kubernetes.io/name"));
    plant(
        "a Service leads to a port of pods of one kind that stay",
        in -> service(in).getSpec().getSelector().remove("app.kubernetes.io/name"),
        in -> service(in).getSpec().getSelector().put("app.kubernetes.io/component", "migration"),
        in -> service(in).getSpec().getPorts().get(0).setTargetPort(new IntOrString("web")),
        in -> service(in).getSpec().getPorts().get(0).setTargetPort(new IntOrString(8080)),
        in -> service(in).getSpec().getPorts().clear());
    plant(
        "a service listens where everybody looks for it",
        in -> service(in).getSpec().getPorts().get(0).setPort(80),
        in -> container(in).getPorts().get(0).setContainerPort(8080),
        in -> variable(in, SERVICE, "QUARKUS_HTTP_PORT").setValue("8080"),
        in -> in.resources().remove(service(in)));
    plant(
        "every service has one disruption budget, and it lets a node be drained",
        in -> in.resources().remove(budget(in)),
        in -> budget(in).getSpec().getSelector().getMatchLabels().put("a", "b"),
        in -> budget(in).getSpec().setMaxUnavailable(new IntOrString(0)),
        in -> budget(in).getSpec().setMinAvailable(new IntOrString(1)));
    plant(
        "a service's pods are spread over nodes and zones",
        in -> pod(in).getTopologySpreadConstraints().remove(0),
        in ->
            pod(in)
                .getTopologySpreadConstraints()
                .get(1)
                .getLabelSelector()
                .getMatchLabels()
                .clear());
    plant(
        "a service has time to finish what it has begun",
        in -> pod(in).setTerminationGracePeriodSeconds(30L),
        in -> pod(in).setTerminationGracePeriodSeconds(null),
        in -> container(in).setLifecycle(null),
        in -> suiteSettings(in).put("QUARKUS_SHUTDOWN_TIMEOUT", "2M"));
    plant(
        "a job ends, successful or not",
        in -> job(in).getSpec().setActiveDeadlineSeconds(null),
        in -> job(in).getSpec().setBackoffLimit(null),
        in -> job(in).getSpec().setTtlSecondsAfterFinished(null));
    plant(
        "only the migration changes a schema, as the owner of the database",
        in -> in.resources().remove(job(in)),
        in -> in.workload(MIGRATION).main().setImage("unhabitat/hr-service:0.9.0"),
        in -> variable(in, SERVICE, "QUARKUS_FLYWAY_MIGRATE_AT_START").setValue("true"),
        in -> variable(in, MIGRATION, "QUARKUS_FLYWAY_MIGRATE_AT_START").setValue("false"),
        in -> variable(in, MIGRATION, "BARAZA_MIGRATE_ONLY").setValue("false"),
        in -> variable(in, MIGRATION, "DATABASE").setValue("governance"),
        in -> container(in).getEnv().add(new EnvVar("BARAZA_MIGRATE_ONLY", "true", null)),
        in -> takeFrom(in, MIGRATION, "hr-database"),
        in -> takeFrom(in, SERVICE, "hr-database-owner"));
    plant(
        "nothing is reached and nothing reaches out unless a policy says so",
        in -> in.resources().remove(policy(in, "default-deny")),
        in -> policy(in, "default-deny").getSpec().setPolicyTypes(List.of("Ingress")),
        in ->
            policy(in, "default-deny")
                .getSpec()
                .getPodSelector()
                .setMatchLabels(Map.of("app.kubernetes.io/component", "service")),
        in -> policy(in, "default-deny").getMetadata().setNamespace("elsewhere"));
    plant(
        "every network policy is about somebody",
        in ->
            policy(in, "api")
                .getSpec()
                .getPodSelector()
                .setMatchLabels(Map.of("app.kubernetes.io/component", "servce")));
    plant(
        "everything lies in a namespace that enforces the restricted profile",
        in ->
            namespace(in)
                .getMetadata()
                .getLabels()
                .put("pod-security.kubernetes.io/enforce", "baseline"),
        in -> deployment(in).getMetadata().setNamespace(null),
        in -> deployment(in).getMetadata().setNamespace("default"));
    plant(
        "every name is a DNS label",
        in -> deployment(in).getMetadata().setName("hr_service"),
        in -> budget(in).getMetadata().setName("a".repeat(64)));
  }

  private void plant(String statement, Fault... planted) {
    faults.put(statement, List.of(planted));
  }

  @TestFactory
  Stream<DynamicTest> isFound() {
    return rules()
        .flatMap(
            rule -> {
              List<Fault> planted = faults.getOrDefault(rule.statement(), List.of());
              return Stream.iterate(0, i -> i < planted.size(), i -> i + 1)
                  .map(
                      i ->
                          dynamicTest(
                              rule + ", fault " + (i + 1),
                              () -> assertIsFound(rule, planted.get(i))));
            });
  }

  private static void assertIsFound(Rule rule, Fault fault) {
    Manifests manifests = new Manifests(new ArrayList<>(sound().resources()));

    fault.spoil(manifests);

    assertFalse(rule.brokenIn(manifests).isEmpty(), () -> "not found by the rule: " + rule);
  }

  @Test
  void isThereForEveryRule() {
    Set<String> statements =
        rules().map(Rule::statement).collect(Collectors.toCollection(TreeSet::new));

    assertEquals(statements, new TreeSet<>(faults.keySet()));
  }

  private static Stream<Rule> rules() {
    return Rulebook.RULES.stream();
  }

  private static Manifests sound() {
    return Rendering.EVALUATION.manifests();
  }

  private static PodSpec pod(Manifests in) {
    return pod(in, SERVICE);
  }

  private static PodSpec pod(Manifests in, String workload) {
    return in.workload(workload).pod();
  }

  private static Container container(Manifests in) {
    return in.workload(SERVICE).main();
  }

  private static Container initContainer(Manifests in) {
    return pod(in, "identity").getInitContainers().get(0);
  }

  private static SecurityContext security(Manifests in) {
    return container(in).getSecurityContext();
  }

  private static VolumeMount mount(Manifests in, String path) {
    return container(in).getVolumeMounts().stream()
        .filter(mount -> mount.getMountPath().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static EnvVar variable(Manifests in, String workload, String name) {
    return in.workload(workload).variable(name).orElseThrow();
  }

  private static void takeFrom(Manifests in, String workload, String secret) {
    for (String name : List.of("QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD")) {
      variable(in, workload, name).getValueFrom().getSecretKeyRef().setName(secret);
    }
  }

  private static Map<String, String> suiteSettings(Manifests in) {
    return in.all(ConfigMap.class)
        .filter(map -> map.getMetadata().getName().startsWith("suite-settings-"))
        .findFirst()
        .orElseThrow()
        .getData();
  }

  private static Deployment deployment(Manifests in) {
    return in.find(Deployment.class, SERVICE).orElseThrow();
  }

  private static Job job(Manifests in) {
    return in.find(Job.class, MIGRATION).orElseThrow();
  }

  private static Service service(Manifests in) {
    return in.find(Service.class, SERVICE).orElseThrow();
  }

  private static PodDisruptionBudget budget(Manifests in) {
    return in.find(PodDisruptionBudget.class, SERVICE).orElseThrow();
  }

  private static NetworkPolicy policy(Manifests in, String name) {
    return in.find(NetworkPolicy.class, name).orElseThrow();
  }

  private static Namespace namespace(Manifests in) {
    return in.find(Namespace.class, "baraza").orElseThrow();
  }

  private static void add(Manifests in, Secret secret) {
    in.resources().add((HasMetadata) secret);
  }
}
