package org.unhabitat.baraza.kit.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * How the records of one kind are listed; declared once, beside their view.
 *
 * <pre>{@code
 * static final Listing<Meeting, MeetingView> LISTING =
 *     Listing.of(Meeting.class, MeetingView.class, MeetingView::of)
 *         .fetch("body")
 *         .sort("reference")
 *         .sort("opensOn")
 *         .sort("body", "body.code")
 *         .sortedBy("-opensOn");
 * }</pre>
 *
 * <p>A list is ordered by one sort key and then by id, so that the order is total. Each sort key
 * wants an index over (column, id).
 */
public final class Listing<E, V> {
  private final Class<E> entity;
  private final Class<V> view;
  private final Function<List<E>, List<V>> views;
  private final List<String> fetches;
  private final Map<String, SortKey> sortKeys;
  private final Sort initialSort;
  private final boolean searchedInOrder;

  private Listing(Builder<E, V> builder, Sort initialSort) {
    this.entity = builder.entity;
    this.view = builder.view;
    this.views = builder.views;
    this.fetches = List.copyOf(builder.fetches);
    this.sortKeys = Collections.unmodifiableMap(new LinkedHashMap<>(builder.sortKeys));
    this.initialSort = initialSort;
    this.searchedInOrder = builder.searchedInOrder;
  }

  /**
   * @param entity what is listed; its identifier is the attribute {@code id}
   * @param view the record that goes out; the columns of an export come from it
   * @param toView makes the view of one record
   */
  public static <E, V> Builder<E, V> of(
      Class<E> entity, Class<V> view, Function<? super E, ? extends V> toView) {
    return ofPages(entity, view, entities -> entities.stream().<V>map(toView).toList());
  }

  /**
   * For views that need more than their own record: what they need is loaded for the whole page at
   * once, never one by one.
   *
   * @param toViews makes the views of a page, in the order of the records
   */
  public static <E, V> Builder<E, V> ofPages(
      Class<E> entity, Class<V> view, Function<List<E>, List<V>> toViews) {
    return new Builder<>(entity, view, toViews);
  }

  Class<E> entity() {
    return entity;
  }

  Class<V> view() {
    return view;
  }

  List<V> views(List<E> entities) {
    return views.apply(entities);
  }

  List<String> fetches() {
    return fetches;
  }

  Map<String, SortKey> sortKeys() {
    return sortKeys;
  }

  Sort initialSort() {
    return initialSort;
  }

  boolean searchedInOrder() {
    return searchedInOrder;
  }

  /**
   * What may be sorted by.
   *
   * @param path attribute, from the entity on; null where an expression takes its place
   * @param expression HQL over the alias {@code e}; null where it is an attribute
   * @param type of the expression's value; null where it is an attribute
   */
  record SortKey(String path, String expression, Class<?> type) {}

  /** Collects what may be sorted by. */
  public static final class Builder<E, V> {
    private final Class<E> entity;
    private final Class<V> view;
    private final Function<List<E>, List<V>> views;
    private final List<String> fetches = new ArrayList<>();
    private final Map<String, SortKey> sortKeys = new LinkedHashMap<>();
    private boolean searchedInOrder;

    private Builder(Class<E> entity, Class<V> view, Function<List<E>, List<V>> views) {
      this.entity = Objects.requireNonNull(entity);
      this.view = Objects.requireNonNull(view);
      this.views = Objects.requireNonNull(views);
    }

    /**
     * Loads a to-one association with the list's own query because the view reads it.
     *
     * @param path e.g. {@code body} or {@code body.unit}
     */
    public Builder<E, V> fetch(String path) {
      fetches.add(Paths.requirePath(path));
      return this;
    }

    /** Allows to sort by a field that has the same name in the API and in the entity. */
    public Builder<E, V> sort(String field) {
      return sort(field, field);
    }

    /**
     * Allows to sort by an attribute. It is never null: a keyset cannot go past a null.
     *
     * @param name how the API calls it
     * @param path e.g. {@code body.code}; texts are sorted by the English one
     */
    public Builder<E, V> sort(String name, String path) {
      sortKeys.put(name, new SortKey(Paths.requirePath(path), null, null));
      return this;
    }

    /**
     * Allows to sort by an expression. It is never null.
     *
     * @param name how the API calls it
     * @param hql over the alias {@code e}, e.g. {@code coalesce(e.closedOn, e.opensOn)}
     * @param type of its value
     */
    public Builder<E, V> sort(String name, String hql, Class<?> type) {
      sortKeys.put(name, new SortKey(null, hql, type));
      return this;
    }

    /**
     * Looks for a text in the order of the list first, and asks the trigram index for what is found
     * too seldom on the way.
     *
     * <p>For records with long texts. PostgreSQL keeps no statistics of values of more than a
     * kilobyte, and so takes every word for a rare one: it would read, check and sort all records
     * that hold a common one before it gives the first page. A rare word costs a look at some
     * hundred records more this way, so lists of short texts do without.
     */
    public Builder<E, V> searchedInOrder() {
      searchedInOrder = true;
      return this;
    }

    /**
     * @param sort the order where nobody asks for one, e.g. {@code -opensOn}
     */
    public Listing<E, V> sortedBy(String sort) {
      if (!sortKeys.containsKey(Sort.keyOf(sort))) {
        throw new IllegalArgumentException(sort + " is not among the sort keys");
      }
      return new Listing<>(this, Sort.parse(sort));
    }
  }
}
