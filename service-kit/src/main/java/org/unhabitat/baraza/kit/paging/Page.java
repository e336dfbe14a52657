package org.unhabitat.baraza.kit.paging;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list.
 *
 * @param items what the part holds
 * @param next cursor of the part after it; null where this is the last one
 * @param count how many there are on all pages; null where nobody asked
 */
public record Page<V>(
    @Schema(required = true) List<V> items,
    @Schema(description = "Cursor of the next page; absent on the last one") String next,
    @Schema(description = "How many there are on all pages; only with `count=true`") Count count) {

  /** Keeps its own copy of the items. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * How many there are. Counting stops at {@link #CAP}: nobody reads further, and counting a
   * million rows costs more than every page of the list that is looked at.
   *
   * @param value how many; the cap where there are more
   * @param exact whether there are no more than that
   */
  public record Count(int value, boolean exact) {
    /** The number at which counting stops. */
    public static final int CAP = 1000;
  }
}
