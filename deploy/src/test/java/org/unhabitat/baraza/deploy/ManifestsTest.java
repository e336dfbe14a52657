package org.unhabitat.baraza.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is applied to a cluster keeps the restricted profile and the rules of operations. */
class ManifestsTest {

  @TestFactory
  Stream<DynamicNode> everyRuleHolds() {
    return Stream.of(Rendering.values())
        .map(
            rendering -> {
              Manifests manifests = rendering.manifests();
              return dynamicContainer(
                  rendering.name(),
                  Rulebook.RULES.stream()
                      .map(
                          rule ->
                              dynamicTest(
                                  rule.statement(),
                                  () ->
                                      assertEquals(
                                          List.of(),
                                          rule.brokenIn(manifests),
                                          () -> rule + " (" + rule.reason() + ")"))));
            });
  }

  @ParameterizedTest
  @EnumSource
  void theFourServicesRunInEveryRendering(Rendering rendering) {
    Set<String> services = new TreeSet<>();
    rendering.manifests().services().forEach(service -> services.add(service.name()));

    assertEquals(new TreeSet<>(ServiceRules.PORTS.keySet()), services);
  }

  @Test
  void twoOfEachServiceRunInTheBaseAndOneInTheEvaluation() {
    assertEquals(List.of(2, 2, 2, 2), replicas(Rendering.BASE));
    assertEquals(List.of(1, 1, 1, 1), replicas(Rendering.EVALUATION));
  }

  private static List<Integer> replicas(Rendering rendering) {
    Manifests manifests = rendering.manifests();
    return manifests
        .all(Deployment.class)
        .filter(deployment -> ServiceRules.PORTS.containsKey(deployment.getMetadata().getName()))
        .map(deployment -> deployment.getSpec().getReplicas())
        .toList();
  }
}
