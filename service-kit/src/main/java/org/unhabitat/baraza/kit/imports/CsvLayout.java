package org.unhabitat.baraza.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table as RFC 4180 writes it, in UTF-8, with or without a byte order mark, with a header. The
 * columns may stand in any order.
 *
 * @param <R> what a row becomes
 */
public abstract class CsvLayout<R> implements ImportLayout<R> {
  private static final int LONGEST_VALUE = 1_000_000;
  private static final int MOST_COLUMNS = 500;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
  private static final CsvFactory CSV =
      CsvFactory.builder()
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(LONGEST_VALUE).build())
          .build();

  /** The columns without which the file is refused. */
  protected abstract List<String> requiredColumns();

  /** Columns that are read where they are there. */
  protected List<String> optionalColumns() {
    return List.of();
  }

  /**
   * Makes something typed of a row. What is wrong with the values is remembered by the row itself;
   * its result is used only where nothing is.
   */
  protected abstract R read(CsvRow row);

  @Override
  public final void read(ImportFile file, Rows<R> rows) throws IOException {
    try (InputStream in = file.open()) {
      TextCheck.check(in);
    }
    try (InputStream in = file.open();
        Reader text = new InputStreamReader(withoutByteOrderMark(in), StandardCharsets.UTF_8);
        CsvParser table = CSV.createParser(text)) {
      table.setSchema(CsvSchema.emptySchema());
      List<String> header = header(next(table), rows);
      Identities identities = new Identities();
      for (Line line = next(table); line != null; line = next(table)) {
        if (!line.isBlank()) {
          readRow(header, line, identities, rows);
        }
      }
    } catch (JsonProcessingException broken) {
      throw new UnreadableFile(
          Math.max(broken.getLocation().getLineNr(), 1),
          "is no CSV: quotes do not match, or a value is too long; nothing after it was read");
    }
  }

  private void readRow(List<String> header, Line line, Identities identities, Rows<R> rows) {
    List<String> values = line.values();
    if (values.size() != header.size()) {
      rows.unreadable(
          line.number(),
          RowOutcome.error(
              "",
              "has %d values where the header has %d columns"
                  .formatted(values.size(), header.size())));
      return;
    }
    Map<String, String> byName = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      byName.put(header.get(i), values.get(i));
    }
    CsvRow row = new CsvRow(line.number(), byName, identities::of);
    R typed;
    try {
      typed = read(row);
    } catch (RuntimeException confused) {
      if (row.errors().isEmpty()) {
        throw confused;
      }
      typed = null;
    }
    if (row.errors().isEmpty()) {
      rows.row(line.number(), typed);
    } else {
      rows.unreadable(line.number(), RowOutcome.errors(row.errors()));
    }
  }

  /** The names of the columns, once they are the right ones. */
  private List<String> header(Line line, Rows<R> rows) {
    if (line == null) {
      throw new UnreadableFile(1, "the file is empty");
    }
    List<String> names = line.values().stream().map(String::strip).toList();
    Set<String> known = new LinkedHashSet<>(requiredColumns());
    List<String> missing = known.stream().filter(name -> !names.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new UnreadableFile(
          line.number(), "/" + missing.get(0), "the header lacks " + String.join(", ", missing));
    }
    known.addAll(optionalColumns());
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new UnreadableFile(line.number(), "/" + name, "the header has it twice");
      }
      if (!known.contains(name)) {
        rows.warning(line.number(), "/" + name, "the column is not used");
      }
    }
    return names;
  }

  /** The next line that is not empty; null at the end. */
  private static Line next(CsvParser table) throws IOException {
    if (table.nextToken() == null) {
      return null;
    }
    List<String> values = new ArrayList<>();
    int number = -1;
    while (table.nextToken() == JsonToken.VALUE_STRING) {
      if (values.isEmpty()) {
        number = table.currentTokenLocation().getLineNr();
      }
      if (values.size() == MOST_COLUMNS) {
        throw new UnreadableFile(number, "has more than %d values".formatted(MOST_COLUMNS));
      }
      values.add(table.getText());
    }
    return new Line(number, values);
  }

  private static InputStream withoutByteOrderMark(InputStream in) throws IOException {
    in.mark(BYTE_ORDER_MARK.length);
    if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
      in.reset();
    }
    return in;
  }

  private record Line(int number, List<String> values) {
    boolean isBlank() {
      return values.stream().allMatch(String::isBlank);
    }
  }

  /** Counts how often a row has come; only rows that are asked for their identity cost memory. */
  private static final class Identities {
    private final Map<String, Integer> times = new HashMap<>();

    String of(Collection<String> values) {
      String digest = digest(String.join("\u001f", values));
      int time = times.merge(digest, 1, Integer::sum);
      return time == 1 ? digest : digest + "-" + time;
    }

    private static String digest(String text) {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("every Java platform has SHA-256", impossible);
      }
    }
  }
}
