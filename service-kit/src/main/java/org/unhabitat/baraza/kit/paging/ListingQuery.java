package org.unhabitat.baraza.kit.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.jpa.HibernateHints;

/** The queries of one listing with its filters and its order. */
final class ListingQuery<E, V> {
  private final EntityManager entityManager;
  private final Listing<E, V> listing;
  private final Sort sort;
  private final Paths paths;
  private final String conditions;
  private final Map<String, Object> parameters = new HashMap<>();
  private final String identity;

  ListingQuery(EntityManager entityManager, Listing<E, V> listing, Filters filters, Sort sort) {
    this.entityManager = entityManager;
    this.listing = listing;
    this.sort = sort;
    this.paths = new Paths(entityManager.getMetamodel(), listing.entity());
    this.conditions = filters.toHql(paths, parameters);
    this.identity = paths.entityName() + "\n" + sort + "\n" + filters.fingerprint();
  }

  /** The place that a caller's cursor means. */
  Cursor cursor(String written) {
    return Cursor.read(written, identity, sortType(), paths.idType());
  }

  /**
   * The part of the list after the place.
   *
   * @param after null for the beginning
   */
  Part<V> part(Cursor after, int limit) {
    List<Object[]> rows = rows(after, limit + 1);
    boolean isLast = rows.size() <= limit;
    List<Object[]> kept = isLast ? rows : rows.subList(0, limit);
    List<E> entities = new ArrayList<>(kept.size());
    for (Object[] row : kept) {
      entities.add(listing.entity().cast(row[0]));
    }
    List<V> views = listing.views(entities);
    if (isLast) {
      return new Part<>(views, null);
    }
    Object[] end = kept.get(kept.size() - 1);
    return new Part<>(views, new Cursor(end[1], end[2]));
  }

  /** The cursor as it is given to the caller. */
  String write(Cursor cursor) {
    return cursor.write(identity);
  }

  /** Rows are counted here, up to the cap: HQL would have them ordered before it stops. */
  Page.Count count() {
    String hql = "select 1 from %s e%s".formatted(paths.entityName(), where(conditions));
    TypedQuery<Integer> query =
        entityManager.createQuery(hql, Integer.class).setMaxResults(Page.Count.CAP + 1);
    parameters.forEach(query::setParameter);
    int counted = query.getResultList().size();
    return new Page.Count(Math.min(counted, Page.Count.CAP), counted <= Page.Count.CAP);
  }

  private List<Object[]> rows(Cursor after, int limit) {
    String order = sortExpression();
    String condition = conditions;
    if (after != null) {
      String beyond =
          "(%s, e.id) %s (:after_value, :after_id)".formatted(order, sort.descending() ? "<" : ">");
      condition = condition.isEmpty() ? beyond : condition + " and " + beyond;
    }
    String hql =
        "select e, %s, e.id from %s e%s%s order by %s %s, e.id %s"
            .formatted(
                selectedExpression(),
                paths.entityName(),
                fetchJoins(),
                where(condition),
                order,
                sort.direction(),
                sort.direction());
    TypedQuery<Object[]> query =
        entityManager
            .createQuery(hql, Object[].class)
            .setMaxResults(limit)
            .setHint(HibernateHints.HINT_READ_ONLY, true);
    parameters.forEach(query::setParameter);
    if (after != null) {
      query.setParameter("after_value", after.value()).setParameter("after_id", after.id());
    }
    return query.getResultList();
  }

  private static String where(String condition) {
    return condition.isEmpty() ? "" : " where " + condition;
  }

  private String fetchJoins() {
    Map<String, String> aliases = new LinkedHashMap<>();
    StringBuilder joins = new StringBuilder();
    for (String fetch : listing.fetches()) {
      String owner = "e";
      StringBuilder path = new StringBuilder();
      for (String step : fetch.split("\\.", -1)) {
        path.append('.').append(step);
        String alias = aliases.get(path.toString());
        if (alias == null) {
          alias = "j" + aliases.size();
          aliases.put(path.toString(), alias);
          joins.append(" left join fetch %s.%s %s".formatted(owner, step, alias));
        }
        owner = alias;
      }
    }
    return joins.toString();
  }

  private String sortExpression() {
    Listing.SortKey key = listing.sortKeys().get(sort.key());
    return key.path() == null ? "(" + key.expression() + ")" : paths.sorted(key.path());
  }

  private String selectedExpression() {
    Listing.SortKey key = listing.sortKeys().get(sort.key());
    return key.path() == null ? "(" + key.expression() + ")" : paths.selected(key.path());
  }

  private Class<?> sortType() {
    Listing.SortKey key = listing.sortKeys().get(sort.key());
    return key.path() == null ? key.type() : paths.sortedType(key.path());
  }

  /**
   * A part of a list.
   *
   * @param end the place of its last item; null where nothing comes after it
   */
  record Part<V>(List<V> views, Cursor end) {}
}
