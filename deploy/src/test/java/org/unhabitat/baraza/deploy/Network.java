package org.unhabitat.baraza.deploy;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which TCP connections between pods the network policies let through, as a network plugin decides
 * it: a connection needs the consent of the caller's egress policies and of the called one's
 * ingress policies; without any policy a side consents.
 */
record Network(Manifests manifests) {

  /**
   * A pod somewhere in the cluster.
   *
   * @param namespaceLabels labels of its namespace, with which a pod from elsewhere is told apart
   * @param ports answers by which number a named port goes
   */
  record Endpoint(
      String namespace,
      Map<String, String> namespaceLabels,
      Map<String, String> labels,
      Function<IntOrString, Optional<Integer>> ports) {

    static Endpoint outside(
        String namespace, Map<String, String> namespaceLabels, Map<String, String> labels) {
      return new Endpoint(namespace, namespaceLabels, labels, port -> Optional.empty());
    }
  }

  Endpoint endpoint(Workload workload) {
    Map<String, String> namespaceLabels =
        manifests
            .find(Namespace.class, workload.namespace())
            .map(namespace -> namespace.getMetadata().getLabels())
            .orElse(Map.of());
    return new Endpoint(workload.namespace(), namespaceLabels, workload.labels(), workload::port);
  }

  boolean connects(Workload from, Workload to, int port) {
    return connects(endpoint(from), endpoint(to), port);
  }

  boolean connects(Endpoint from, Endpoint to, int port) {
    return letsOut(from, to, port) && letsIn(from, to, port);
  }

  private boolean letsOut(Endpoint from, Endpoint to, int port) {
    List<NetworkPolicy> policies = policies("Egress", from);
    return policies.isEmpty()
        || policies.stream()
            .flatMap(policy -> policy.getSpec().getEgress().stream())
            .anyMatch(
                rule ->
                    isAmong(rule.getTo(), from.namespace(), to)
                        && opens(rule.getPorts(), to, port));
  }

  private boolean letsIn(Endpoint from, Endpoint to, int port) {
    List<NetworkPolicy> policies = policies("Ingress", to);
    return policies.isEmpty()
        || policies.stream()
            .flatMap(policy -> policy.getSpec().getIngress().stream())
            .anyMatch(
                rule ->
                    isAmong(rule.getFrom(), to.namespace(), from)
                        && opens(rule.getPorts(), to, port));
  }

  private List<NetworkPolicy> policies(String direction, Endpoint pod) {
    return manifests
        .all(NetworkPolicy.class)
        .filter(policy -> policy.getMetadata().getNamespace().equals(pod.namespace()))
        .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
        .filter(policy -> new Selector(policy.getSpec().getPodSelector()).selects(pod.labels()))
        .toList();
  }

  private static boolean isAmong(
      List<NetworkPolicyPeer> peers, String policyNamespace, Endpoint pod) {
    return peers.isEmpty() || peers.stream().anyMatch(peer -> matches(peer, policyNamespace, pod));
  }

  /** Addresses of an {@code ipBlock} are outside of the cluster, where no pod is. */
  private static boolean matches(NetworkPolicyPeer peer, String policyNamespace, Endpoint pod) {
    boolean namespace =
        peer.getNamespaceSelector() == null
            ? pod.namespace().equals(policyNamespace)
            : new Selector(peer.getNamespaceSelector()).selects(pod.namespaceLabels());
    return peer.getIpBlock() == null
        && namespace
        && (peer.getPodSelector() == null
            || new Selector(peer.getPodSelector()).selects(pod.labels()));
  }

  private static boolean opens(List<NetworkPolicyPort> ports, Endpoint called, int port) {
    return ports.isEmpty()
        || ports.stream()
            .filter(open -> open.getProtocol() == null || open.getProtocol().equals("TCP"))
            .flatMap(
                open -> open.getPort() == null ? Stream.of(port) : number(open.getPort(), called))
            .anyMatch(open -> open == port);
  }

  private static Stream<Integer> number(IntOrString port, Endpoint called) {
    return port.getStrVal() == null
        ? Stream.of(port.getIntVal())
        : called.ports().apply(port).stream();
  }
}
