package org.unhabitat.baraza.kit.paging;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list as JSON: {@code items}, the cursor {@code next}, and {@code count} where it was
 * asked for. Where a file was asked for it is the whole list, which is read while it is sent.
 */
public final class Page<V> {
  @Schema(required = true)
  private final List<V> items;

  @Schema(description = "Cursor of the next page; absent on the last one")
  private final String next;

  @Schema(description = "How many there are on all pages; only with `count=true`")
  private final Count count;

  @Schema(hidden = true)
  private final String link;

  @Schema(hidden = true)
  private final Export<V> export;

  private Page(List<V> items, String next, Count count, String link, Export<V> export) {
    this.items = items;
    this.next = next;
    this.count = count;
    this.link = link;
    this.export = export;
  }

  /**
   * @param link address of the next page; null on the last one
   */
  static <V> Page<V> of(List<V> items, String next, Count count, String link) {
    return new Page<>(List.copyOf(items), next, count, link, null);
  }

  static <V> Page<V> of(Export<V> export) {
    return new Page<>(List.of(), null, null, null, export);
  }

  /** What this part of the list holds; nothing where a file was asked for. */
  @JsonProperty
  public List<V> items() {
    return items;
  }

  /** Cursor of the next page; null on the last one. */
  @JsonProperty
  public String next() {
    return next;
  }

  /** How many there are on all pages; null where nobody asked. */
  @JsonProperty
  public Count count() {
    return count;
  }

  String link() {
    return link;
  }

  Export<V> export() {
    return export;
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
