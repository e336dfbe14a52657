package org.unhabitat.baraza.deploy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.unhabitat.baraza.deploy.Network.Endpoint;

/** Who reaches whom, in the whole: what is not listed here is denied. */
class NetworkTest {
  private static final Map<String, String> API_CLIENT =
      Map.of("baraza.unhabitat.org/api-client", "true");

  private final Manifests evaluation = Rendering.EVALUATION.manifests();
  private final Network network = new Network(evaluation);

  @Test
  void connectsInTheEvaluationWhatMustTalkAndNothingElse() {
    Set<String> connections = new TreeSet<>();
    for (Workload from : evaluation.workloads()) {
      for (Workload to : evaluation.workloads()) {
        to.ports()
            .filter(port -> network.connects(from, to, port.getContainerPort()))
            .forEach(
                port ->
                    connections.add(
                        from.component() + " → " + to.component() + " " + port.getName()));
      }
    }

    assertEquals(
        new TreeSet<>(
            Set.of(
                "service → database postgresql",
                "service → broker client",
                "service → identity https",
                "migration → database postgresql",
                "topics → broker client",
                "broker → broker client")),
        connections);
  }

  @Test
  void leadsEveryServiceToTheAddressesInItsSettings() {
    Map<String, String> settings =
        evaluation
            .all(ConfigMap.class)
            .filter(map -> map.getMetadata().getName().startsWith("suite-settings-"))
            .findFirst()
            .orElseThrow()
            .getData();
    List<URI> addresses =
        List.of(
            URI.create("postgresql://" + settings.get("DATABASE_SERVER")),
            URI.create("kafka://" + settings.get("KAFKA_BOOTSTRAP_SERVERS")),
            URI.create(settings.get("QUARKUS_OIDC_AUTH_SERVER_URL")));

    for (Workload service : evaluation.services()) {
      assertAll(addresses.stream().map(address -> () -> assertLeads(service, address)));
    }
  }

  private void assertLeads(Workload caller, URI address) {
    int port = address.getPort() == -1 ? 443 : address.getPort();
    Service called = evaluation.find(Service.class, address.getHost()).orElseThrow();
    ServicePort exposed =
        called.getSpec().getPorts().stream()
            .filter(candidate -> candidate.getPort() == port)
            .findFirst()
            .orElseThrow();
    Workload behind = evaluation.behind(called).get(0);
    int opened = behind.port(exposed.getTargetPort()).orElseThrow();

    assertTrue(network.connects(caller, behind, opened), caller + " reaches " + address);
  }

  @ParameterizedTest
  @EnumSource
  void letsApiClientsInAndStrangersNot(Rendering rendering) {
    Network rendered = new Network(rendering.manifests());
    Endpoint controller = Endpoint.outside("ingress", API_CLIENT, Map.of());
    Endpoint console = Endpoint.outside("baraza", Map.of(), API_CLIENT);
    Endpoint stranger = Endpoint.outside("elsewhere", Map.of(), API_CLIENT);
    Endpoint neighbour = Endpoint.outside("baraza", Map.of(), Map.of());

    for (Workload service : rendered.manifests().services()) {
      Endpoint called = rendered.endpoint(service);
      int port = ServiceRules.PORTS.get(service.name());
      assertTrue(rendered.connects(controller, called, port), service + " from the ingress");
      assertFalse(rendered.connects(stranger, called, port), service + " from a stranger");
      assertFalse(rendered.connects(neighbour, called, port), service + " from a neighbour");
      assertFalse(rendered.connects(controller, called, 9000), service + " at another port");
      // The console brings the policy that lets it out.
      assertFalse(rendered.connects(console, called, port), service + " from a mute console");
    }
  }

  @Test
  void letsTheServicesOfTheBaseOutToTheirNeedsOnly() {
    Network base = new Network(Rendering.BASE.manifests());
    Endpoint anywhere = Endpoint.outside("elsewhere", Map.of(), Map.of());

    for (Workload service : base.manifests().services()) {
      List<Integer> open =
          Stream.of(53, 80, 443, 5432, 6443, 8080, 9092, 9093)
              .filter(port -> base.connects(base.endpoint(service), anywhere, port))
              .toList();
      assertEquals(List.of(443, 5432, 9093), open, service.toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void resolvesNamesForEverybody(Rendering rendering) {
    Network rendered = new Network(rendering.manifests());
    Endpoint dns =
        Endpoint.outside(
            "kube-system",
            Map.of("kubernetes.io/metadata.name", "kube-system"),
            Map.of("k8s-app", "kube-dns"));

    for (Workload workload : rendered.manifests().workloads()) {
      assertTrue(rendered.connects(rendered.endpoint(workload), dns, 53), workload.toString());
    }
    assertTrue(
        rendered
            .manifests()
            .find(NetworkPolicy.class, "name-resolution")
            .orElseThrow()
            .getSpec()
            .getEgress()
            .get(0)
            .getPorts()
            .stream()
            .anyMatch(
                port -> "UDP".equals(port.getProtocol()) && port.getPort().getIntVal() == 53));
  }
}
