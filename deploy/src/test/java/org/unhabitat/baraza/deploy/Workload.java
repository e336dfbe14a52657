package org.unhabitat.baraza.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Map;
import java.util.Objects;
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

  boolean isComponent(String component) {
    return component.equals(labels().get("app.kubernetes.io/component"));
  }

  boolean endsByItself() {
    return owner instanceof Job;
  }

  /** The container that the pod is there for. */
  Container main() {
    return pod().getContainers().get(0);
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
        .filter(
            port ->
                reference.getStrVal() == null
                    ? port.getContainerPort().equals(reference.getIntVal())
                    : Objects.equals(port.getName(), reference.getStrVal()))
        .map(ContainerPort::getContainerPort)
        .findFirst();
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
