package org.unhabitat.baraza.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Something that runs as pods: a Deployment, a StatefulSet or a Job. */
record Workload(HasMetadata owner, PodTemplateSpec template) {

  String name() {
    return owner.getMetadata().getName();
  }

  String namespace() {
    return owner.getMetadata().getNamespace();
  }

  PodSpec pod() {
    return template.getSpec();
  }

  /** The labels of its pods, by which everything else finds them. */
  Map<String, String> labels() {
    return template.getMetadata().getLabels();
  }

  /** What it is in the suite, such as {@code service} or {@code migration}. */
  String component() {
    return labels().get("app.kubernetes.io/component");
  }

  /** Whether it is one of the four services. */
  boolean isService() {
    return "service".equals(component());
  }

  /** Whether a selector of pods finds this one's. */
  boolean isSelectedBy(LabelSelector selector) {
    return selector != null && new Selector(selector).selects(labels());
  }

  /** How the controller finds its pods; a Job labels them itself. */
  Optional<LabelSelector> ownSelector() {
    if (owner instanceof Deployment deployment) {
      return Optional.of(deployment.getSpec().getSelector());
    }
    return owner instanceof StatefulSet set
        ? Optional.of(set.getSpec().getSelector())
        : Optional.empty();
  }

  boolean endsByItself() {
    return owner instanceof Job;
  }

  /** The container that the pod is there for. */
  Container main() {
    return pod().getContainers().get(0);
  }

  /** Whether a container only prepares the pod for the others. */
  boolean isPreparation(Container container) {
    return pod().getInitContainers().contains(container);
  }

  Stream<Container> containers() {
    return Stream.concat(pod().getInitContainers().stream(), pod().getContainers().stream());
  }

  Stream<ContainerPort> ports() {
    return pod().getContainers().stream().flatMap(container -> container.getPorts().stream());
  }

  /** The port that a Service or a policy means, by name or by number. */
  Optional<Integer> port(IntOrString reference) {
    return ports()
        .filter(port -> isMeant(port, reference))
        .map(ContainerPort::getContainerPort)
        .findFirst();
  }

  static boolean isMeant(ContainerPort port, IntOrString reference) {
    return reference.getStrVal() == null
        ? port.getContainerPort().equals(reference.getIntVal())
        : reference.getStrVal().equals(port.getName());
  }

  Optional<EnvVar> variable(String name) {
    return main().getEnv().stream().filter(variable -> variable.getName().equals(name)).findFirst();
  }

  Optional<String> value(String variable) {
    return variable(variable).map(EnvVar::getValue);
  }

  /** The Secret that a variable of the main container is taken from. */
  Optional<String> secretOf(String variable) {
    return variable(variable)
        .map(EnvVar::getValueFrom)
        .map(from -> from.getSecretKeyRef())
        .map(reference -> reference.getName());
  }

  @Override
  public String toString() {
    return owner.getKind() + " " + name();
  }
}
