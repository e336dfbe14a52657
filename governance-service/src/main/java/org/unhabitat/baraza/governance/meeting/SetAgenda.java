package org.unhabitat.baraza.governance.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Sets the provisional agenda as a whole. Numbers follow from the order.
 *
 * @param items the items, each with those under it
 * @param frozenFrom the day from which the provisional agenda stays as it is until the session
 *     adopts it; as before where null
 */
public record SetAgenda(
    @NotEmpty @Size(max = 200) @Valid List<@NotNull Item> items, LocalDate frozenFrom) {
  /**
   * An item.
   *
   * @param titles its title
   * @param items those under it
   */
  public record Item(
      @NotNull @TextLength(max = 500) Texts titles,
      @Size(max = 100) @Valid List<@NotNull Item> items) {
    /** Nothing under it unless something is said. */
    public Item {
      items = items == null ? List.of() : items;
    }
  }
}
