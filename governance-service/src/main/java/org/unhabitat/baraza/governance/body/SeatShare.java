package org.unhabitat.baraza.governance.body;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.unhabitat.baraza.kit.json.EnumNames;

/**
 * How many seats of a body belong to a regional group, or go with a function.
 *
 * @param regionalGroup the group; null for a function
 * @param function the function, e.g. {@code Chief of Staff}; null for a regional group
 * @param seats how many
 */
public record SeatShare(
    RegionalGroup regionalGroup,
    @Size(min = 2, max = 100) String function,
    @Min(1) @Max(250) int seats) {

  /**
   * @throws IllegalArgumentException where it is not exactly one of the two
   */
  public SeatShare {
    if ((regionalGroup == null) == (function == null)) {
      throw new IllegalArgumentException("a share is of a regional group or of a function");
    }
    if (function != null && slug(function).isEmpty()) {
      throw new IllegalArgumentException("a function has letters in its name");
    }
  }

  /** The seats of the share. A code stays the same when the share grows. */
  List<Seat> toSeats() {
    String prefix = slug(function == null ? EnumNames.onTheWire(regionalGroup) : function);
    return IntStream.rangeClosed(1, seats)
        .mapToObj(number -> new Seat(prefix + "-" + number, regionalGroup, function))
        .toList();
  }

  private static String slug(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain
        .toUpperCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
