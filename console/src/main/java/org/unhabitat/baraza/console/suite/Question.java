package org.unhabitat.baraza.console.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A question to a service: a path below the root of an API, and what it is asked by. */
public final class Question {
  private final StringBuilder path;
  private final List<Object> values;

  private Question(String path, List<Object> values) {
    this.path = new StringBuilder(path);
    this.values = new ArrayList<>(values);
  }

  /**
   * @param path e.g. {@code figures/{key}?year={year}}
   * @param values for the names in the path; they may hold anything
   */
  public static Question of(String path, Object... values) {
    return new Question(path, List.of(values));
  }

  /** Adds a parameter, unless nothing is said about it. */
  public Question by(String parameter, Optional<String> value) {
    value
        .filter(said -> !said.isBlank())
        .ifPresent(
            said -> {
              path.append(path.indexOf("?") < 0 ? '?' : '&')
                  .append("%1$s={%1$s}".formatted(parameter));
              values.add(said);
            });
    return this;
  }

  String path() {
    return path.toString();
  }

  Object[] values() {
    return values.toArray();
  }
}
