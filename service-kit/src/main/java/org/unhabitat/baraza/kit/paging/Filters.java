package org.unhabitat.baraza.kit.paging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.unhabitat.baraza.kit.problem.InvalidRequest;

/**
 * Which records of a list are wanted, and which the caller may see. Conditions add up with
 * <em>and</em>.
 *
 * <p>What the caller asks for ({@link #eq}, {@link #in}, {@link #from}, {@link #to}, {@link
 * #contains}, {@link #where}) is skipped where the value is null, blank or an empty list: a
 * parameter that is not there filters nothing. What the caller may see ({@link #within}, {@link
 * #onlyWhere}) is never skipped, and an empty list of allowed values lets nothing through.
 */
public final class Filters {
  private static final char ESCAPE = '!';

  private final List<Clause> clauses = new ArrayList<>();

  private Filters() {}

  /** Every record. */
  public static Filters none() {
    return new Filters();
  }

  /** Whether a text is searched for, so that how to find it best depends on the text. */
  boolean search() {
    return clauses.stream().anyMatch(clause -> !clause.searched().isEmpty());
  }

  /** Records whose attribute has the value. */
  public Filters eq(String path, Object value) {
    return compare(path, "=", value);
  }

  /** Records whose attribute has one of the values. */
  public Filters in(String path, Collection<?> values) {
    if (values != null && !values.isEmpty()) {
      values.forEach(value -> check(path, value));
      add(true, paths -> paths.value(path), " in :0", List.copyOf(values), path);
    }
    return this;
  }

  /** Records whose attribute is the value or after it. */
  public Filters from(String path, Object earliest) {
    return compare(path, ">=", earliest);
  }

  /** Records whose attribute is the value or before it. */
  public Filters to(String path, Object latest) {
    return compare(path, "<=", latest);
  }

  /**
   * Records that hold the text, whatever its case, in one of the attributes; texts are searched in
   * all languages. Each attribute wants a trigram index.
   */
  public Filters contains(String text, String path, String... more) {
    if (isMissing(text)) {
      return this;
    }
    check(path, text);
    List<String> searched = new ArrayList<>(List.of(Paths.requirePath(path)));
    for (String other : more) {
      searched.add(Paths.requirePath(other));
    }
    String pattern = "%" + escape(text) + "%";
    clauses.add(
        new Clause(
            true,
            "contains " + searched,
            Map.of("0", pattern),
            searched,
            (paths, name) -> holds(searched, paths::searched, name.apply("0"))));
    return this;
  }

  private static String holds(
      List<String> attributes, UnaryOperator<String> written, String parameter) {
    StringJoiner any = new StringJoiner(" or ", "(", ")");
    for (String attribute : attributes) {
      any.add("%s ilike :%s escape '%s'".formatted(written.apply(attribute), parameter, ESCAPE));
    }
    return any.toString();
  }

  /**
   * Records for which the condition holds.
   *
   * @param hql over the alias {@code e}; never made of input
   * @param parameters named parameters of the condition; where one of them is missing, so is the
   *     condition
   */
  public Filters where(String hql, Map<String, ?> parameters) {
    if (parameters.values().stream().noneMatch(Filters::isMissing)) {
      addCondition(true, hql, parameters);
    }
    return this;
  }

  /** Records for which the condition, which has no parameters, holds. */
  public Filters where(String hql) {
    return where(hql, Map.of());
  }

  /**
   * Only records whose attribute has one of the values that the caller may see.
   *
   * @param allowed none means that nothing may be seen
   */
  public Filters within(String path, Collection<?> allowed) {
    Objects.requireNonNull(allowed, path);
    if (allowed.isEmpty()) {
      addCondition(false, "1 = 0", Map.of());
    } else {
      add(false, paths -> paths.value(path), " in :0", List.copyOf(allowed), path);
    }
    return this;
  }

  /**
   * Only records for which the condition on what the caller may see, or on the present moment,
   * holds. Such a condition may change from page to page without the cursor becoming useless.
   *
   * @param hql over the alias {@code e}; never made of input
   * @param parameters named parameters of the condition
   */
  public Filters onlyWhere(String hql, Map<String, ?> parameters) {
    addCondition(false, hql, parameters);
    return this;
  }

  private Filters compare(String path, String operator, Object value) {
    if (!isMissing(value)) {
      check(path, value);
      add(true, paths -> paths.value(path), " " + operator + " :0", value, path);
    }
    return this;
  }

  private void add(
      boolean asked, Attribute attribute, String comparison, Object value, String path) {
    Paths.requirePath(path);
    clauses.add(
        new Clause(
            asked,
            path + comparison,
            Map.of("0", value),
            List.of(),
            (paths, name) -> attribute.in(paths) + comparison.replace("0", name.apply("0"))));
  }

  private void addCondition(boolean asked, String hql, Map<String, ?> parameters) {
    parameters.forEach(Filters::check);
    clauses.add(
        new Clause(
            asked,
            hql,
            new LinkedHashMap<>(parameters),
            List.of(),
            (paths, name) -> {
              String renamed = hql;
              for (String parameter : parameters.keySet()) {
                renamed = renamed.replaceAll(":" + parameter + "\\b", ":" + name.apply(parameter));
              }
              return "(" + renamed + ")";
            }));
  }

  /**
   * The conditions as HQL over the alias {@code e}.
   *
   * @param parameters takes the values
   */
  String toHql(Paths paths, Map<String, Object> parameters) {
    return join(clause -> true, paths, parameters);
  }

  /** The same without the texts that are searched for. */
  String toHqlWithoutSearch(Paths paths, Map<String, Object> parameters) {
    return join(clause -> clause.searched().isEmpty(), paths, parameters);
  }

  private String join(Predicate<Clause> taken, Paths paths, Map<String, Object> parameters) {
    StringJoiner all = new StringJoiner(" and ");
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      if (taken.test(clause)) {
        String prefix = prefix(i);
        clause.parameters().forEach((name, value) -> parameters.put(prefix + name, value));
        all.add(clause.hql().render(paths, name -> prefix + name));
      }
    }
    return all.toString();
  }

  private static String prefix(int clause) {
    return "f" + clause + "_";
  }

  /** The attributes in which texts are searched for, each once. */
  List<String> searched() {
    return clauses.stream().flatMap(clause -> clause.searched().stream()).distinct().toList();
  }

  /**
   * Only the texts that are searched for, as HQL.
   *
   * @param written how the text of an attribute is written
   */
  String searchToHql(UnaryOperator<String> written) {
    StringJoiner all = new StringJoiner(" and ");
    for (int i = 0; i < clauses.size(); i++) {
      List<String> attributes = clauses.get(i).searched();
      if (!attributes.isEmpty()) {
        all.add(holds(attributes, written, prefix(i) + "0"));
      }
    }
    return all.toString();
  }

  /** What is asked for, as text: two lists with equal ones are the same list. */
  String fingerprint() {
    StringJoiner asked = new StringJoiner("\n");
    for (Clause clause : clauses) {
      if (clause.asked()) {
        asked.add(clause.text() + " " + new TreeMap<>(clause.parameters()));
      }
    }
    return asked.toString();
  }

  private static boolean isMissing(Object value) {
    return value == null
        || (value instanceof String text && text.isBlank())
        || (value instanceof Collection<?> several && several.isEmpty());
  }

  /** Refuses what PostgreSQL cannot compare with: it would fail where the caller is at fault. */
  private static void check(String path, Object value) {
    if (value instanceof String text && text.indexOf('\0') >= 0) {
      throw InvalidRequest.at("/" + path, "holds no control characters");
    }
    if (!Scalars.isInRange(value)) {
      throw InvalidRequest.at("/" + path, "must be a date of the years 1 to 9999");
    }
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    text.chars()
        .forEach(
            character -> {
              if (character == '%' || character == '_' || character == ESCAPE) {
                escaped.append(ESCAPE);
              }
              escaped.append((char) character);
            });
    return escaped.toString();
  }

  /**
   * One condition.
   *
   * @param asked whether the caller asks for it, rather than being held to it
   * @param text what it says, for the fingerprint
   * @param parameters its values by their own names
   * @param searched the attributes in which a text is searched for; else none
   * @param hql makes its HQL, with parameter names that are unique among the conditions
   */
  private record Clause(
      boolean asked, String text, Map<String, ?> parameters, List<String> searched, Hql hql) {}

  private interface Hql {
    String render(Paths paths, UnaryOperator<String> uniqueName);
  }

  private interface Attribute {
    String in(Paths paths);
  }
}
