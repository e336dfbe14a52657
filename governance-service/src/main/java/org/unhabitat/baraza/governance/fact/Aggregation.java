package org.unhabitat.baraza.governance.fact;

/** How selected facts become one number. */
public enum Aggregation {
  /** How many facts there are. */
  COUNT("count(*)"),
  /** How many different persons, projects, bodies … they are about. */
  DISTINCT("count(distinct distinct_key)"),
  /** Their quantities together. */
  SUM("coalesce(sum(quantity), 0)"),
  /** The quantity of the one that counts last; there may be none. */
  LATEST("(array_agg(quantity order by counts_on desc, occurred_on desc, id desc))[1]");

  private final String sql;

  Aggregation(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
