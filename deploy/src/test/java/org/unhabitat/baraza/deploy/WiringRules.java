package org.unhabitat.baraza.deploy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How manifests refer to one another. */
final class WiringRules {
  private static final Pattern SECRET_NAME =
      Pattern.compile("PASSWORD|PASSWD|SECRET|TOKEN|CREDENTIAL|PRIVATE_?KEY|JAAS");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\((\\w+)\\)");
  private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  static final List<Rule> RULES =
      List.of(
          Rule.ofResources(
              HasMetadata.class,
              "every name is a DNS label",
              "an API server refuses others, at the worst moment",
              (manifests, resource) ->
                  DNS_LABEL.matcher(resource.getMetadata().getName()).matches()),
          Rule.ofResources(
              HasMetadata.class,
              "everything lies in a namespace that enforces the restricted profile",
              "pod security standards, enforced by the namespace's label",
              (manifests, resource) ->
                  resource instanceof Namespace || isGuarded(manifests, resource)),
          Rule.ofResources(
              HasMetadata.class,
              "no secret stands in a manifest",
              "manifests are public; secrets are referred to by name",
              (manifests, resource) ->
                  !(resource instanceof Secret)
                      && (!(resource instanceof ConfigMap map) || isHarmless(map))),
          Rule.ofContainers(
              "no secret stands in a variable",
              "manifests are public; secrets are referred to by name",
              (workload, container) ->
                  container.getEnv().stream()
                      .noneMatch(
                          variable ->
                              variable.getValueFrom() == null
                                  && SECRET_NAME.matcher(variable.getName()).find())),
          Rule.ofWorkloads(
              "every reference to a setting finds it",
              "a pod that refers to a missing ConfigMap never starts",
              (manifests, workload) ->
                  maps(workload).allMatch(map -> manifests.find(ConfigMap.class, map).isPresent())
                      && variables(workload).allMatch(name -> isSet(manifests, workload, name))),
          Rule.ofWorkloads(
              "every pod has an account of its own kind, without a token",
              "nothing in the suite calls the Kubernetes API",
              WiringRules::hasTokenlessAccount),
          Rule.ofWorkloads(
              "a controller's selector finds its own pods and nobody else's",
              "two controllers that count each other's pods delete them",
              (manifests, controller) ->
                  controller
                      .ownSelector()
                      .map(selector -> selected(manifests, selector))
                      .filter(pods -> !pods.equals(List.of(controller)))
                      .isEmpty()),
          Rule.ofResources(
              Service.class,
              "a Service leads to a port of pods of one kind that stay",
              "a request must not end at a migration",
              WiringRules::leadsSomewhere),
          Rule.ofWorkloads(
              "nothing is reached and nothing reaches out unless a policy says so",
              "default deny",
              (manifests, workload) ->
                  manifests
                      .all(NetworkPolicy.class)
                      .anyMatch(
                          policy ->
                              policy.getMetadata().getNamespace().equals(workload.namespace())
                                  && deniesEverything(policy))),
          Rule.ofResources(
              NetworkPolicy.class,
              "every network policy is about somebody",
              "a policy that selects nobody is a misspelt one",
              (manifests, policy) ->
                  !selected(manifests, policy.getSpec().getPodSelector()).isEmpty()));

  private WiringRules() {}

  private static List<Workload> selected(Manifests manifests, LabelSelector selector) {
    return manifests.workloads().stream()
        .filter(workload -> workload.isSelectedBy(selector))
        .toList();
  }

  private static boolean isGuarded(Manifests manifests, HasMetadata resource) {
    return Optional.ofNullable(resource.getMetadata().getNamespace())
        .flatMap(namespace -> manifests.find(Namespace.class, namespace))
        .map(namespace -> namespace.getMetadata().getLabels())
        .map(labels -> labels.get("pod-security.kubernetes.io/enforce"))
        .filter("restricted"::equals)
        .isPresent();
  }

  private static boolean isHarmless(ConfigMap map) {
    return map.getData().entrySet().stream()
        .noneMatch(
            entry ->
                SECRET_NAME.matcher(entry.getKey()).find()
                    || entry.getValue().contains("PRIVATE KEY-----"));
  }

  private static Stream<String> maps(Workload workload) {
    return Stream.concat(
        workload
            .containers()
            .flatMap(container -> container.getEnvFrom().stream())
            .map(EnvFromSource::getConfigMapRef)
            .filter(Objects::nonNull)
            .map(reference -> reference.getName()),
        workload.pod().getVolumes().stream()
            .map(volume -> volume.getConfigMap())
            .filter(Objects::nonNull)
            .map(source -> source.getName()));
  }

  /** The variables that other variables are put together from. */
  private static Stream<String> variables(Workload workload) {
    return workload.main().getEnv().stream()
        .map(EnvVar::getValue)
        .filter(Objects::nonNull)
        .flatMap(value -> REFERENCE.matcher(value).results())
        .map(reference -> reference.group(1));
  }

  private static boolean isSet(Manifests manifests, Workload workload, String name) {
    Map<String, String> settings = manifests.settings(workload);
    return settings.containsKey(name) || workload.variable(name).isPresent();
  }

  private static boolean hasTokenlessAccount(Manifests manifests, Workload workload) {
    return Boolean.FALSE.equals(workload.pod().getAutomountServiceAccountToken())
        && Optional.ofNullable(workload.pod().getServiceAccountName())
            .flatMap(account -> manifests.find(ServiceAccount.class, account))
            .filter(account -> Boolean.FALSE.equals(account.getAutomountServiceAccountToken()))
            .isPresent();
  }

  private static boolean leadsSomewhere(Manifests manifests, Service service) {
    List<Workload> behind = manifests.behind(service);
    return behind.size() == 1
        && !behind.get(0).endsByItself()
        && !service.getSpec().getPorts().isEmpty()
        && service.getSpec().getPorts().stream()
            .allMatch(port -> behind.get(0).port(port.getTargetPort()).isPresent());
  }

  private static boolean deniesEverything(NetworkPolicy policy) {
    LabelSelector everybody = policy.getSpec().getPodSelector();
    return everybody.getMatchLabels().isEmpty()
        && everybody.getMatchExpressions().isEmpty()
        && policy.getSpec().getPolicyTypes().containsAll(List.of("Ingress", "Egress"))
        && policy.getSpec().getIngress().isEmpty()
        && policy.getSpec().getEgress().isEmpty();
  }
}
