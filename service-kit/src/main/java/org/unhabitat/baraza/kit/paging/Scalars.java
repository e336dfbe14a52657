package org.unhabitat.baraza.kit.paging;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The values that a list can be sorted by, to text and back. */
final class Scalars {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.ofEntries(
          Map.entry(String.class, text -> text),
          Map.entry(UUID.class, UUID::fromString),
          Map.entry(Integer.class, Integer::valueOf),
          Map.entry(int.class, Integer::valueOf),
          Map.entry(Long.class, Long::valueOf),
          Map.entry(long.class, Long::valueOf),
          Map.entry(Short.class, Short::valueOf),
          Map.entry(short.class, Short::valueOf),
          Map.entry(Boolean.class, Boolean::valueOf),
          Map.entry(boolean.class, Boolean::valueOf),
          Map.entry(BigDecimal.class, BigDecimal::new),
          Map.entry(LocalDate.class, LocalDate::parse),
          Map.entry(Instant.class, Instant::parse));

  private Scalars() {}

  /**
   * @throws IllegalArgumentException where the text is no value of the type
   */
  static Object read(Class<?> type, String text) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(text))
          .findFirst()
          .orElseThrow(IllegalArgumentException::new);
    }
    Function<String, Object> reader = READERS.get(type);
    if (reader == null) {
      throw new IllegalStateException("lists cannot be sorted by a value of " + type);
    }
    try {
      Object value = reader.apply(text);
      if (!isInRange(value)) {
        throw new IllegalArgumentException("out of range");
      }
      return value;
    } catch (DateTimeException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  static String write(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  /** Whether PostgreSQL can hold the value; its calendar ends long before Java's does. */
  static boolean isInRange(Object value) {
    if (value instanceof LocalDate date) {
      return date.getYear() >= 1 && date.getYear() <= 9999;
    }
    if (value instanceof Instant moment) {
      return !moment.isBefore(EARLIEST) && moment.isBefore(LATEST);
    }
    return true;
  }
}
