package org.unhabitat.baraza.localstack.referencedata;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the figures have to be once every record has told governance what it says. */
final class ExpectedFigures {
  private final Map<String, Map<String, BigDecimal>> byYear =
      new TreeMap<>(
          new ReferenceFile("expected-figures.yaml")
              .as(new TypeReference<Map<String, Map<String, BigDecimal>>>() {}));

  /** One figure of one year beside what it is expected to be. */
  record Comparison(String year, String key, BigDecimal expected, String actual) {
    boolean isAsExpected() {
      return actual != null && new BigDecimal(actual).compareTo(expected) == 0;
    }

    @Override
    public String toString() {
      return "  %-42s %s  %6s%s"
          .formatted(
              key,
              year,
              actual == null ? "none" : actual,
              isAsExpected() ? "" : "  but should be " + expected.toPlainString());
    }
  }

  /** The years, in their order. */
  Iterable<String> years() {
    return byYear.keySet();
  }

  /**
   * @param year one of the years
   * @param figures {@code GET /figures} of that year
   */
  List<Comparison> compare(String year, JsonNode figures) {
    Map<String, String> actual = new TreeMap<>();
    for (JsonNode figure : figures.required("items")) {
      actual.put(figure.required("key").asText(), figure.path("value").asText(null));
    }
    List<Comparison> comparisons = new ArrayList<>();
    byYear
        .get(year)
        .forEach(
            (key, expected) ->
                comparisons.add(new Comparison(year, key, expected, actual.get(key))));
    return comparisons;
  }

  /**
   * Waits until the figures are as expected, and prints them.
   *
   * @return whether they are
   */
  boolean awaitAndPrint(Door governance, PrintStream out) {
    Patience.Wait wait = Patience.WITH_EVENTS.begin();
    List<Comparison> comparisons = read(governance);
    while (!comparisons.stream().allMatch(Comparison::isAsExpected) && wait.next()) {
      comparisons = read(governance);
    }
    comparisons.forEach(out::println);
    return comparisons.stream().allMatch(Comparison::isAsExpected);
  }

  private List<Comparison> read(Door governance) {
    List<Comparison> comparisons = new ArrayList<>();
    for (String year : years()) {
      comparisons.addAll(compare(year, governance.get("/figures?year=" + year)));
    }
    return comparisons;
  }
}
