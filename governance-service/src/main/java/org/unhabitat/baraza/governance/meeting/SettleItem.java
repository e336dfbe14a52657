package org.unhabitat.baraza.governance.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Says what has become of an adopted agenda item, and of those under it.
 *
 * @param number the item's number
 * @param outcome whether it was dealt with or left to another meeting
 */
public record SettleItem(@NotBlank String number, @NotNull Outcome outcome) {
  /** What has become of the item. */
  public enum Outcome {
    DEFERRED,
    CLOSED
  }
}
