package org.unhabitat.baraza.localstack.identity;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An invented person.
 *
 * @param id the token's subject
 * @param roles beside {@code staff}, which everybody has
 * @param units codes of the organisation units whose records the person may act on, {@code *} for
 *     all
 * @param functions the reviewing functions that a reviewer clears for
 * @param may what the person can do, for whoever chooses one
 */
record Person(
    String id,
    String name,
    String title,
    List<String> roles,
    List<String> units,
    List<String> functions,
    String may) {
  Person {
    functions = functions == null ? List.of() : List.copyOf(functions);
  }

  /** The persons of {@code persons.yaml}, in its order. */
  static List<Person> all() {
    try (InputStream yaml = Person.class.getResourceAsStream("/identity/persons.yaml")) {
      return new YAMLMapper().readValue(yaml, new TypeReference<List<Person>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("The persons cannot be read", e);
    }
  }

  /** What a token says about the person, beside the subject. */
  Map<String, Object> claims() {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("name", name);
    claims.put("groups", Stream.concat(Stream.of("staff"), roles.stream()).toList());
    claims.put("units", units);
    if (!functions.isEmpty()) {
      claims.put("functions", functions);
    }
    return claims;
  }
}
