package org.unhabitat.baraza.acceptance.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every figure is the count of the facts that it lists, and every fact that it lists is there. */
final class FigureRules {
  private final Installation installation;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  FigureRules(Installation installation) {
    this.installation = installation;
  }

  List<Finding> check(Snapshot snapshot) throws IOException {
    Set<Integer> years = new TreeSet<>();
    Set<String> records = new HashSet<>();
    for (Held.Fact fact : snapshot.held().get(Service.GOVERNANCE).facts()) {
      if (fact.countsOn().isBefore(LocalDate.now(ZoneOffset.UTC))) {
        years.add(fact.countsOn().getYear());
      }
      records.add(fact.kind() + " " + fact.recordId());
    }
    years.removeIf(year -> year < 2018);
    List<Finding> findings = new ArrayList<>();
    for (int year : years) {
      for (JsonNode figure : get("/api/governance/v1/figures?year=" + year).path("items")) {
        check(figure, records, findings);
      }
    }
    return findings;
  }

  private void check(JsonNode figure, Set<String> records, List<Finding> findings)
      throws IOException {
    String where = figure.path("key").asText() + " of " + figure.path("year").asText();
    Map<String, Integer> facts = new HashMap<>();
    Map<String, Set<String>> subjects = new HashMap<>();
    Map<String, Set<String>> counted = new HashMap<>();
    String next = "";
    while (next != null) {
      JsonNode page =
          get(
              figure.path("facts").asText()
                  + "&limit=200"
                  + (next.isEmpty() ? "" : "&cursor=" + next));
      for (JsonNode fact : page.path("items")) {
        String kind = fact.path("kind").asText();
        facts.merge(kind, 1, Integer::sum);
        subjects
            .computeIfAbsent(kind, unused -> new HashSet<>())
            .add(fact.path("subject").asText());
        String id = fact.path("record").path("id").asText();
        counted.computeIfAbsent(kind, unused -> new HashSet<>()).add(id);
        if (!records.contains(kind.toUpperCase(Locale.ROOT).replace('-', '_') + " " + id)) {
          findings.add(new Finding("figure-without-fact", where, kind + " of " + id));
        }
      }
      next = page.hasNonNull("next") ? page.path("next").asText() : null;
    }
    List<String> stated =
        figure.hasNonNull("denominator")
            ? List.of(figure.path("numerator").asText(), figure.path("denominator").asText())
            : List.of(figure.path("value").asText("0"));
    Set<String> countable = new HashSet<>(Set.of("0"));
    facts.values().forEach(count -> countable.add(count.toString()));
    counted.values().forEach(distinct -> countable.add(Integer.toString(distinct.size())));
    subjects.values().forEach(distinct -> countable.add(Integer.toString(distinct.size())));
    for (String number : stated) {
      if (!countable.contains(number)) {
        findings.add(
            new Finding("figure-differs", where, "it states " + number + ", its facts " + facts));
      }
    }
  }

  private JsonNode get(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(installation.governance() + path))
            .header("Authorization", "Bearer " + installation.token())
            .header("Accept", "application/json")
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
      }
      return json.readTree(answer.body());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }
}
