package org.unhabitat.baraza.governance.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Adds facts up. */
@ApplicationScoped
public class FactTotals {
  private final EntityManager entityManager;

  FactTotals(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * A number wanted of the ledger.
   *
   * @param facts which facts
   * @param aggregation how they become one number
   */
  public record Wanted(FactSelection facts, Aggregation aggregation) {}

  /**
   * All the numbers by one statement and so at one moment.
   *
   * @return a number for each that is wanted; none for the latest of no facts
   */
  @Transactional
  public Map<Wanted, BigDecimal> of(List<Wanted> wanted) {
    List<Wanted> distinct = wanted.stream().distinct().toList();
    if (distinct.isEmpty()) {
      return Map.of();
    }
    StringJoiner parts = new StringJoiner(" union all ");
    Map<String, Object> parameters = new HashMap<>();
    for (int i = 0; i < distinct.size(); i++) {
      parts.add(
          "select %d as place, cast(%s as numeric) as total from fact where %s"
              .formatted(
                  i,
                  distinct.get(i).aggregation().sql(),
                  distinct.get(i).facts().toSql(Integer.toString(i), parameters)));
    }
    Query query = entityManager.createNativeQuery(parts.toString(), Total.class);
    parameters.forEach(query::setParameter);
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Total.class::cast)
        .filter(row -> row.total() != null)
        .collect(
            Collectors.toMap(
                row -> distinct.get(row.place()),
                Total::total,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  record Total(Integer place, BigDecimal total) {}
}
