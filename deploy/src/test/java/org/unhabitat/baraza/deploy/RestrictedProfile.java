package org.unhabitat.baraza.deploy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.Capabilities;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SELinuxOptions;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.WindowsSecurityContextOptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The Kubernetes pod security standard "restricted", control by control, in the order of its
 * document: first what "baseline" already forbids, then what only "restricted" demands. A namespace
 * that enforces it turns away a pod that breaks any of them.
 */
final class RestrictedProfile {
  private static final String BASELINE = "pod security standard, baseline: ";
  private static final String RESTRICTED = "pod security standard, restricted: ";

  private static final String APPARMOR_ANNOTATION =
      "container.apparmor.security.beta.kubernetes.io/";
  private static final Set<String> SAFE_SYSCTLS =
      Set.of(
          "kernel.shm_rmid_forced",
          "net.ipv4.ip_local_port_range",
          "net.ipv4.ip_unprivileged_port_start",
          "net.ipv4.tcp_syncookies",
          "net.ipv4.ping_group_range",
          "net.ipv4.ip_local_reserved_ports",
          "net.ipv4.tcp_keepalive_time",
          "net.ipv4.tcp_fin_timeout",
          "net.ipv4.tcp_keepalive_intvl",
          "net.ipv4.tcp_keepalive_probes");
  private static final Set<String> SAFE_SELINUX_TYPES =
      Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");
  private static final Set<String> SAFE_VOLUMES =
      Set.of(
          "configMap",
          "csi",
          "downwardAPI",
          "emptyDir",
          "ephemeral",
          "persistentVolumeClaim",
          "projected",
          "secret");
  private static final Set<String> CONFINED = Set.of("RuntimeDefault", "Localhost");

  static final List<Rule> RULES =
      List.of(
          forPodAndContainers(
              "no pod is a Windows host process",
              BASELINE + "HostProcess",
              pod -> !hostProcess(pod.getWindowsOptions()),
              container -> !hostProcess(container.getWindowsOptions())),
          Rule.ofWorkloads(
              "no pod shares the host's network, processes or IPC",
              BASELINE + "Host Namespaces",
              workload ->
                  isNotTrue(workload.pod().getHostNetwork())
                      && isNotTrue(workload.pod().getHostPID())
                      && isNotTrue(workload.pod().getHostIPC())),
          forContainers(
              "no container is privileged",
              BASELINE + "Privileged Containers",
              container -> isNotTrue(container.getPrivileged())),
          forContainers(
              "no capability is added but binding a low port",
              RESTRICTED + "Capabilities",
              container ->
                  capabilities(container, Capabilities::getAdd)
                      .allMatch("NET_BIND_SERVICE"::equals)),
          Rule.ofWorkloads(
              "no pod mounts a path of its host",
              BASELINE + "HostPath Volumes",
              workload ->
                  workload.pod().getVolumes().stream()
                      .allMatch(volume -> volume.getHostPath() == null)),
          Rule.ofContainers(
              "no container takes a port of its host",
              BASELINE + "Host Ports",
              (workload, container) ->
                  container.getPorts().stream()
                      .allMatch(port -> port.getHostPort() == null || port.getHostPort() == 0)),
          Rule.ofContainers(
              "no probe or hook calls another host",
              BASELINE + "Host Probes / Lifecycle Hooks",
              (workload, container) -> callsOnlyItself(container)),
          forPodAndContainers(
              "AppArmor confines every container",
              BASELINE + "AppArmor",
              pod -> isConfined(pod.getAppArmorProfile()),
              container -> isConfined(container.getAppArmorProfile())),
          Rule.ofWorkloads(
              "no annotation takes AppArmor away",
              BASELINE + "AppArmor, in its old form",
              workload ->
                  annotations(workload).entrySet().stream()
                      .filter(annotation -> annotation.getKey().startsWith(APPARMOR_ANNOTATION))
                      .allMatch(annotation -> isConfined(annotation.getValue()))),
          forPodAndContainers(
              "SELinux confines every container as a container",
              BASELINE + "SELinux",
              pod -> isConfined(pod.getSeLinuxOptions()),
              container -> isConfined(container.getSeLinuxOptions())),
          forContainers(
              "/proc is masked in every container",
              BASELINE + "/proc Mount Type",
              container ->
                  container.getProcMount() == null || container.getProcMount().equals("Default")),
          Rule.ofWorkloads(
              "no pod sets a kernel parameter that reaches beyond it",
              BASELINE + "Sysctls",
              workload ->
                  securityContext(workload).getSysctls().stream()
                      .allMatch(sysctl -> SAFE_SYSCTLS.contains(sysctl.getName()))),
          Rule.ofWorkloads(
              "every volume is of a kind that belongs to the pod",
              RESTRICTED + "Volume Types",
              workload ->
                  workload.pod().getVolumes().stream()
                      .allMatch(volume -> SAFE_VOLUMES.containsAll(kinds(volume)))),
          forContainers(
              "no process gains more rights than its parent",
              RESTRICTED + "Privilege Escalation",
              container -> Boolean.FALSE.equals(container.getAllowPrivilegeEscalation())),
          forEffective(
              "no container runs as root by its image's wish",
              RESTRICTED + "Running as Non-root",
              PodSecurityContext::getRunAsNonRoot,
              SecurityContext::getRunAsNonRoot,
              Boolean.TRUE::equals),
          forEffective(
              "no container is told to run as root",
              RESTRICTED + "Running as Non-root user",
              PodSecurityContext::getRunAsUser,
              SecurityContext::getRunAsUser,
              user -> !Objects.equals(user, 0L)),
          forEffective(
              "seccomp confines every container",
              RESTRICTED + "Seccomp",
              PodSecurityContext::getSeccompProfile,
              SecurityContext::getSeccompProfile,
              RestrictedProfile::isConfined),
          forContainers(
              "every container drops all capabilities",
              RESTRICTED + "Capabilities",
              container -> capabilities(container, Capabilities::getDrop).anyMatch("ALL"::equals)));

  private RestrictedProfile() {}

  private static Rule forContainers(
      String statement, String source, Predicate<SecurityContext> holds) {
    return Rule.ofContainers(
        statement, source, (workload, container) -> holds.test(securityContext(container)));
  }

  private static Rule forPodAndContainers(
      String statement,
      String source,
      Predicate<PodSecurityContext> podHolds,
      Predicate<SecurityContext> containerHolds) {
    return Rule.ofContainers(
        statement,
        source,
        (workload, container) ->
            podHolds.test(securityContext(workload))
                && containerHolds.test(securityContext(container)));
  }

  /** A setting of the container counts before the pod's, which may still not be a bad one. */
  private static <T> Rule forEffective(
      String statement,
      String source,
      Function<PodSecurityContext, T> ofPod,
      Function<SecurityContext, T> ofContainer,
      Predicate<T> holds) {
    return Rule.ofContainers(
        statement,
        source,
        (workload, container) -> {
          T own = ofContainer.apply(securityContext(container));
          T ofAll = ofPod.apply(securityContext(workload));
          return holds.test(own == null ? ofAll : own) && (ofAll == null || holds.test(ofAll));
        });
  }

  private static PodSecurityContext securityContext(Workload workload) {
    return Objects.requireNonNullElseGet(
        workload.pod().getSecurityContext(), PodSecurityContext::new);
  }

  private static SecurityContext securityContext(Container container) {
    return Objects.requireNonNullElseGet(container.getSecurityContext(), SecurityContext::new);
  }

  private static boolean isNotTrue(Boolean value) {
    return !Boolean.TRUE.equals(value);
  }

  private static boolean hostProcess(WindowsSecurityContextOptions windows) {
    return windows != null && Boolean.TRUE.equals(windows.getHostProcess());
  }

  private static Stream<String> capabilities(
      SecurityContext container, Function<Capabilities, List<String>> list) {
    return Optional.ofNullable(container.getCapabilities()).map(list).stream()
        .flatMap(List::stream);
  }

  private static boolean callsOnlyItself(Container container) {
    Stream<Probe> probes =
        Stream.of(
            container.getStartupProbe(),
            container.getReadinessProbe(),
            container.getLivenessProbe());
    Stream<LifecycleHandler> hooks =
        Optional.ofNullable(container.getLifecycle()).stream().flatMap(RestrictedProfile::handlers);
    return Stream.concat(
            probes
                .filter(Objects::nonNull)
                .flatMap(
                    probe ->
                        Stream.of(
                            Optional.ofNullable(probe.getHttpGet()).map(get -> get.getHost()),
                            Optional.ofNullable(probe.getTcpSocket()).map(tcp -> tcp.getHost()))),
            hooks.flatMap(
                hook ->
                    Stream.of(
                        Optional.ofNullable(hook.getHttpGet()).map(get -> get.getHost()),
                        Optional.ofNullable(hook.getTcpSocket()).map(tcp -> tcp.getHost()))))
        .allMatch(host -> host.orElse("").isEmpty());
  }

  private static Stream<LifecycleHandler> handlers(Lifecycle lifecycle) {
    return Stream.of(lifecycle.getPostStart(), lifecycle.getPreStop()).filter(Objects::nonNull);
  }

  private static boolean isConfined(AppArmorProfile profile) {
    return profile == null || CONFINED.contains(profile.getType());
  }

  private static Map<String, String> annotations(Workload workload) {
    return Objects.requireNonNullElse(workload.template().getMetadata().getAnnotations(), Map.of());
  }

  private static boolean isConfined(String appArmorAnnotation) {
    return appArmorAnnotation.isEmpty()
        || appArmorAnnotation.equals("runtime/default")
        || appArmorAnnotation.startsWith("localhost/");
  }

  private static boolean isConfined(SELinuxOptions options) {
    return options == null
        || (SAFE_SELINUX_TYPES.contains(Objects.requireNonNullElse(options.getType(), ""))
            && Objects.requireNonNullElse(options.getUser(), "").isEmpty()
            && Objects.requireNonNullElse(options.getRole(), "").isEmpty());
  }

  private static boolean isConfined(SeccompProfile profile) {
    return profile != null && CONFINED.contains(profile.getType());
  }

  /** The field that a volume has beside its name says its kind. */
  private static Set<String> kinds(Volume volume) {
    Map<String, Object> fields =
        new ObjectMapper().convertValue(volume, new TypeReference<Map<String, Object>>() {});
    fields.remove("name");
    return fields.keySet();
  }
}
