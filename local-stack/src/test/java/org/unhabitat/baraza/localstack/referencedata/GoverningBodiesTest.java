package org.unhabitat.baraza.localstack.referencedata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unhabitat.baraza.localstack.referencedata.Course.Entry;
import org.unhabitat.baraza.localstack.referencedata.Course.Step;

class GoverningBodiesTest {
  private final JsonNode bodies = new ReferenceFile("bodies.yaml").tree();

  private Map<String, Integer> elected(String code) {
    Map<String, Integer> byGroup = new TreeMap<>();
    Set<String> states = new HashSet<>();
    for (JsonNode body : bodies) {
      if (body.at("/establish/code").asText().equals(code)) {
        for (JsonNode one : Bodies.elect(body.at("/elections/0")).path("elected")) {
          byGroup.merge(one.path("regionalGroup").asText(), 1, Integer::sum);
          assertTrue(states.add(one.path("holder").asText()), "twice: " + one);
        }
      }
    }
    return byGroup;
  }

  @Test
  void everyMemberStateIsInTheAssembly() {
    Map<String, Integer> byGroup = elected("UNHA");
    assertEquals(
        Map.of(
            "africa", 54,
            "asia-pacific", 54,
            "eastern-europe", 23,
            "latin-america-and-caribbean", 33,
            "western-europe-and-others", 29),
        byGroup);
    assertEquals(193, byGroup.values().stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void thirtySixOfThemAreInTheBoardByTheSharesOfTheirGroups() {
    assertEquals(
        Map.of(
            "africa", 10,
            "asia-pacific", 8,
            "eastern-europe", 4,
            "latin-america-and-caribbean", 6,
            "western-europe-and-others", 8),
        elected("EB"));
    JsonNode states = new ReferenceFile("member-states.yaml").tree();
    for (JsonNode body : bodies) {
      body.path("elections")
          .forEach(
              election ->
                  Bodies.elect(election)
                      .path("elected")
                      .forEach(
                          one ->
                              assertTrue(
                                  Stream.of(states.path(one.path("regionalGroup").asText()))
                                      .flatMap(
                                          group -> StreamSupport.stream(group.spliterator(), false))
                                      .anyMatch(state -> state.equals(one.path("holder"))),
                                  "is in that group: " + one)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents.yaml", "outcomes.yaml", "road-maps.yaml"})
  void whatAnEntryGoesOnWithWasMadeBefore(String file) {
    Set<String> made = new HashSet<>();
    for (Entry entry : Course.entries(file)) {
      assertEquals(entry.make() == null, entry.of() != null, entry.name());
      assertTrue(entry.of() == null ? made.add(entry.name()) : made.contains(entry.of()));
      entry.steps().stream()
          .filter(step -> step.says() != null)
          .flatMap(step -> step.says().properties().stream())
          .map(field -> field.getValue().asText())
          .filter(text -> text.startsWith("@"))
          .forEach(text -> assertTrue(made.contains(text.substring(1)), text));
    }
  }

  @Test
  void everyOutcomeHasItsParagraphs() {
    for (Entry entry : Course.entries("outcomes.yaml")) {
      assertTrue(
          entry.make() == null || entry.make().path("paragraphs").path(0).has("text"),
          entry.name());
    }
  }

  @Test
  void everyWayToDecideAndToFollowUpIsThere() {
    List<Entry> outcomes = Course.entries("outcomes.yaml");
    Set<String> verbs =
        outcomes.stream()
            .flatMap(
                entry ->
                    Stream.concat(
                        entry.steps().stream(),
                        entry.paragraphs().values().stream().flatMap(List::stream)))
            .map(Step::verb)
            .collect(Collectors.toSet());
    assertTrue(
        verbs.containsAll(
            Set.of(
                "adopt",
                "vote",
                "open-silence",
                "break-silence",
                "pass-silence",
                "withdraw",
                "supersede",
                "assign",
                "start",
                "report",
                "return",
                "close")),
        verbs.toString());
  }
}
