package org.unhabitat.baraza.kit.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.FieldError;

/**
 * One row, by the names in the header. A value that is missing or wrong is remembered as an error
 * of its column and read as null, so that one look at a row finds everything that is wrong with it.
 */
public final class CsvRow {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");

  private final int line;
  private final Map<String, String> values;
  private final Function<Collection<String>, String> identities;
  private final List<FieldError> errors = new ArrayList<>();
  private String identity;

  CsvRow(int line, Map<String, String> values, Function<Collection<String>, String> identities) {
    this.line = line;
    this.values = values;
    this.identities = identities;
  }

  /** Its number in the file, from 1; the header is 1. */
  public int line() {
    return line;
  }

  /** The value without outer blanks; null where it is empty or the column is not there. */
  public String text(String column) {
    String value = values.get(column);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The value, which has to be there. */
  public String requiredText(String column) {
    return required(column, text(column));
  }

  /** The value as an exact number, or null. */
  public BigDecimal decimal(String column) {
    return read(column, DECIMAL, BigDecimal::new, "is not a number such as 113000.00");
  }

  /** The value as an exact number, which has to be there. */
  public BigDecimal requiredDecimal(String column) {
    return required(column, decimal(column));
  }

  /** The value as a whole number, or null. */
  public Integer whole(String column) {
    return read(column, WHOLE, Integer::valueOf, "is not a whole number");
  }

  /** The value as a whole number, which has to be there; 0 where it is not. */
  public int requiredWhole(String column) {
    Integer value = required(column, whole(column));
    return value == null ? 0 : value;
  }

  /** The value as a date, or null. */
  public LocalDate date(String column) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() >= 1 && date.getYear() <= 9999) {
        return date;
      }
    } catch (DateTimeParseException unreadable) {
      // Nobody needs to tell it from a date out of range: the answer is the same.
    }
    refuse(column, "is not a date such as 2021-04-08");
    return null;
  }

  /** The value as a date, which has to be there. */
  public LocalDate requiredDate(String column) {
    return required(column, date(column));
  }

  /** The value as a constant, written as in the API ({@code in-clearance}), or null. */
  public <E extends Enum<E>> E constant(String column, Class<E> type) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    E constant = EnumNames.fromTheWire(type, text).orElse(null);
    if (constant == null) {
      List<String> names =
          Arrays.stream(type.getEnumConstants()).map(EnumNames::onTheWire).toList();
      refuse(column, "is not one of " + String.join(", ", names));
    }
    return constant;
  }

  /**
   * Tells rows apart in files that give them no key: a digest of the values, and for equal rows how
   * many of them came before. Equal rows of one file are different rows; the same file sent again
   * has the same identities.
   */
  public String identity() {
    if (identity == null) {
      identity = identities.apply(values.values());
    }
    return identity;
  }

  /** Says that a value, although it can be read, is wrong. */
  public void refuse(String column, String detail) {
    errors.add(new FieldError("/" + column, detail));
  }

  List<FieldError> errors() {
    return errors;
  }

  private <T> T read(String column, Pattern form, Function<String, T> reader, String otherwise) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    if (!form.matcher(text).matches()) {
      refuse(column, otherwise);
      return null;
    }
    return reader.apply(text);
  }

  private <T> T required(String column, T value) {
    boolean isExplained = errors.stream().anyMatch(error -> error.pointer().equals("/" + column));
    if (value == null && !isExplained) {
      refuse(column, "is required");
    }
    return value;
  }
}
