package org.unhabitat.baraza.kit.paging;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** The queries of one listing with its filters and its order. */
final class ListingQuery<E, V> {
  /** How many of the next records a search looks at first. */
  private static final int AHEAD = 500;

  private final EntityManager entityManager;
  private final Listing<E, V> listing;
  private final Filters filters;
  private final Sort sort;
  private final Paths paths;
  private final String conditions;
  private final Map<String, Object> parameters = new HashMap<>();
  private final String identity;

  /** Whether looking ahead was in vain; the next part is not looked for that way again. */
  private boolean rare;

  ListingQuery(EntityManager entityManager, Listing<E, V> listing, Filters filters, Sort sort) {
    this.entityManager = entityManager;
    this.listing = listing;
    this.filters = filters;
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
   * Within the transaction PostgreSQL plans each statement for the very text that is searched for:
   * one plan for all texts reads the whole table in the order of the list to find what occurs once.
   * And it plans for one process: several read on in the order of the list long after the page is
   * full. Does nothing where no text is searched for.
   */
  void planForItsText() {
    if (filters.search()) {
      entityManager
          .createNativeQuery(
              "select set_config('plan_cache_mode', 'force_custom_plan', true),"
                  + " set_config('max_parallel_workers_per_gather', '0', true)")
          .getSingleResult();
    }
  }

  /**
   * The part of the list after the place.
   *
   * @param after null for the beginning
   */
  Part<V> part(Cursor after, int limit) {
    List<Object[]> rows =
        listing.searchedInOrder() && filters.search() && !rare
            ? search(after, limit + 1)
            : rows(after, limit + 1);
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
    return new Part<>(views, place(end[1], end[2]));
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
    String hql =
        "select e, %s, e.id from %s e%s%s order by %s"
            .formatted(
                selectedExpression(),
                paths.entityName(),
                fetchJoins(),
                where(conditions, after(after)),
                inOrder(sortExpression(), "e.id"));
    TypedQuery<Object[]> query = query(hql, parameters).setMaxResults(limit);
    set(query, "after", after);
    return query.getResultList();
  }

  /**
   * The rows that hold the texts, looked for among the next ones of the list, and twice as far on
   * as long as a quarter of what is missing was found. What is rarer than that is left to the plan
   * for a rare text, which is the index of trigrams: it has then less to check and to sort than
   * would have to be looked at.
   */
  private List<Object[]> search(Cursor after, int limit) {
    List<Object[]> found = new ArrayList<>();
    Cursor from = after;
    for (int ahead = AHEAD; ; ahead *= 2) {
      int missing = limit - found.size();
      Cursor to = placeAhead(from, ahead);
      List<Object[]> next = among(from, to, ahead, missing);
      found.addAll(next);
      if (next.size() == missing || to == null) {
        return found;
      }
      from = to;
      rare = 4 * next.size() < missing;
      if (rare) {
        found.addAll(rows(from, missing - next.size()));
        return found;
      }
    }
  }

  /**
   * The place of the so many next row, whatever text it holds.
   *
   * @return null where the list ends before
   */
  private Cursor placeAhead(Cursor from, int ahead) {
    Map<String, Object> values = new HashMap<>();
    String others = filters.toHqlWithoutSearch(paths, values);
    String hql =
        "select %s, e.id from %s e%s order by %s"
            .formatted(
                selectedExpression(),
                paths.entityName(),
                where(others, after(from)),
                inOrder(sortExpression(), "e.id"));
    TypedQuery<Object[]> query = query(hql, values).setFirstResult(ahead - 1).setMaxResults(1);
    set(query, "after", from);
    return query.getResultStream().findFirst().map(row -> place(row[0], row[1])).orElse(null);
  }

  /**
   * The rows between two places that hold the texts. What a subquery with a limit gives is checked
   * row by row; there PostgreSQL has no index to think of but that of the order. The limit leaves
   * room for rows that came in since the place was looked up.
   */
  private List<Object[]> among(Cursor from, Cursor to, int ahead, int limit) {
    String others = filters.toHqlWithoutSearch(paths, new HashMap<>());
    List<String> searched = filters.searched();
    StringJoiner texts = new StringJoiner(", ");
    for (int i = 0; i < searched.size(); i++) {
      texts.add(paths.searched(searched.get(i)) + " as text" + i);
    }
    String next =
        "select %s as place, e.id as id, %s from %s e%s order by %s limit :ahead"
            .formatted(
                selectedExpression(),
                texts,
                paths.entityName(),
                where(others, after(from), upTo(to)),
                inOrder(sortExpression(), "e.id"));
    String holding = filters.searchToHql(path -> "next.text" + searched.indexOf(path));
    TypedQuery<Object[]> query =
        query(
                "select e, next.place, next.id from %s e join (%s) next on next.id = e.id%s where %s order by %s"
                    .formatted(
                        paths.entityName(),
                        next,
                        fetchJoins(),
                        holding,
                        inOrder("next.place", "next.id")),
                parameters)
            .setParameter("ahead", 2 * ahead)
            .setMaxResults(limit);
    set(query, "after", from);
    set(query, "last", to);
    return query.getResultList();
  }

  private TypedQuery<Object[]> query(String hql, Map<String, Object> values) {
    TypedQuery<Object[]> query =
        entityManager.createQuery(hql, Object[].class).setHint(HibernateHints.HINT_READ_ONLY, true);
    values.forEach(query::setParameter);
    return query;
  }

  private static void set(TypedQuery<?> query, String name, Cursor place) {
    if (place != null) {
      query.setParameter(name + "_value", place.value()).setParameter(name + "_id", place.id());
    }
  }

  private String after(Cursor place) {
    return place == null ? "" : compared(sort.descending() ? "<" : ">", "after");
  }

  private String upTo(Cursor place) {
    return place == null ? "" : compared(sort.descending() ? ">=" : "<=", "last");
  }

  private String compared(String operator, String name) {
    return "(%s, e.id) %s (:%s_value, :%s_id)".formatted(sortExpression(), operator, name, name);
  }

  private String inOrder(String value, String id) {
    return "%s %s, %s %s".formatted(value, sort.direction(), id, sort.direction());
  }

  private static String where(String... conditions) {
    String all =
        Stream.of(conditions)
            .filter(Predicate.not(String::isEmpty))
            .collect(Collectors.joining(" and "));
    return all.isEmpty() ? "" : " where " + all;
  }

  /** A constant is compared by its name, as it is ordered. */
  private static Cursor place(Object value, Object id) {
    return new Cursor(value instanceof Enum<?> constant ? constant.name() : value, id);
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
