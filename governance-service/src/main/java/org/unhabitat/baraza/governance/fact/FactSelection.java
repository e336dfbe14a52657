package org.unhabitat.baraza.governance.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.unhabitat.baraza.kit.paging.Filters;

/**
 * Some facts of the ledger.
 *
 * @param kind what they say was the case
 * @param subject what they are about; null for all
 * @param subjectKind kind of what they are about; null for all
 * @param from first day by which they count; null for no first day
 * @param to last day by which they count
 * @param holdingOn a day on which they still hold; null for all
 */
public record FactSelection(
    FactKind kind,
    String subject,
    String subjectKind,
    LocalDate from,
    LocalDate to,
    LocalDate holdingOn) {

  /** Checks that kind and last day are there. */
  public FactSelection {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(to);
  }

  /** Facts that are in one of the selections, for a list of them. */
  public static Filters anyOf(List<FactSelection> selections) {
    StringJoiner any = new StringJoiner(" or ");
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (int i = 0; i < selections.size(); i++) {
      any.add(selections.get(i).condition(Names.HQL, Integer.toString(i), parameters));
    }
    return Filters.none().where(any.toString(), parameters);
  }

  /**
   * The condition as SQL over the table.
   *
   * @param suffix makes the names of its parameters unique in the statement
   * @param parameters takes their values
   */
  String toSql(String suffix, Map<String, Object> parameters) {
    return condition(Names.SQL, suffix, parameters);
  }

  /** Only what is asked for is in the text, so that each selection finds the index it needs. */
  private String condition(Names names, String suffix, Map<String, Object> parameters) {
    List<String> all = new ArrayList<>();
    all.add("%s = :kind%s".formatted(names.kind(), suffix));
    parameters.put("kind" + suffix, names.isSql() ? kind.name() : kind);
    if (subject != null) {
      all.add("%s = :subject%s".formatted(names.subject(), suffix));
      parameters.put("subject" + suffix, subject);
    }
    if (subjectKind != null) {
      all.add("%s = :type%s".formatted(names.subjectKind(), suffix));
      parameters.put("type" + suffix, subjectKind);
    }
    if (from != null) {
      all.add("%s >= :from%s".formatted(names.countsOn(), suffix));
      parameters.put("from" + suffix, from);
    }
    all.add("%s <= :to%s".formatted(names.countsOn(), suffix));
    parameters.put("to" + suffix, to);
    if (holdingOn != null) {
      all.add("(%1$s is null or %1$s >= :holding%2$s)".formatted(names.until(), suffix));
      parameters.put("holding" + suffix, holdingOn);
    }
    return "(" + String.join(" and ", all) + ")";
  }

  /** The same attributes in the two languages. */
  private record Names(
      boolean isSql,
      String kind,
      String subject,
      String subjectKind,
      String countsOn,
      String until) {
    private static final Names SQL =
        new Names(true, "kind", "subject", "subject_kind", "counts_on", "until");
    private static final Names HQL =
        new Names(false, "e.kind", "e.subject", "e.subjectKind", "e.countsOn", "e.until");
  }
}
