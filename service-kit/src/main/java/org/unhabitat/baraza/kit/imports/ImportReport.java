package org.unhabitat.baraza.kit.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.unhabitat.baraza.kit.problem.FieldError;

/**
 * Counts what becomes of the rows. The counts are exact; of the lines only the first {@value
 * #MOST_LINES} are kept.
 */
final class ImportReport {
  private static final int MOST_LINES = 1_000;

  private int rows;
  private int accepted;
  private int duplicates;
  private int rejected;
  private int warnings;
  private final Map<String, BigDecimal> totals = new TreeMap<>();
  private final List<ImportLine> lines = new ArrayList<>();
  private final Map<String, Object> attachments = new LinkedHashMap<>();

  /** Adds a row and what became of it. */
  void add(int line, RowOutcome outcome) {
    rows++;
    switch (outcome.verdict()) {
      case ACCEPTED -> accepted++;
      case DUPLICATE -> {
        duplicates++;
        say(line, ImportLine.Level.DUPLICATE, outcome.remarks());
      }
      case ERROR -> {
        rejected++;
        say(line, ImportLine.Level.ERROR, outcome.remarks());
      }
    }
    outcome.warnings().forEach(warning -> warn(line, warning.pointer(), warning.detail()));
    if (outcome.verdict() != RowOutcome.Verdict.ERROR) {
      outcome.amounts().forEach((currency, sum) -> totals.merge(currency, sum, BigDecimal::add));
      attachments.putAll(outcome.attachments());
    }
  }

  /** Adds a row that nobody looked at. */
  void addUnchecked() {
    rows++;
  }

  /** Adds something about the file that makes no row wrong. */
  void warn(int line, String pointer, String detail) {
    warnings++;
    say(line, ImportLine.Level.WARNING, List.of(new FieldError(pointer, detail)));
  }

  /** The file as a whole is wrong; counts as one rejection although it may be no row. */
  void reject(int line, String pointer, String detail) {
    rejected++;
    say(line, ImportLine.Level.ERROR, List.of(new FieldError(pointer, detail)));
  }

  /** Nothing was changed after all: what would have been accepted was not. */
  void nothingAccepted() {
    accepted = 0;
    totals.clear();
  }

  boolean hasErrors() {
    return rejected > 0;
  }

  int rows() {
    return rows;
  }

  int accepted() {
    return accepted;
  }

  int duplicates() {
    return duplicates;
  }

  int rejected() {
    return rejected;
  }

  int warnings() {
    return warnings;
  }

  /** The lines and totals in the form in which they are kept and answered. */
  Body body() {
    Map<String, String> written = new LinkedHashMap<>();
    totals.forEach((currency, sum) -> written.put(currency, plain(sum)));
    return new Body(written, List.copyOf(lines), attachments);
  }

  private void say(int line, ImportLine.Level level, List<FieldError> remarks) {
    for (FieldError remark : remarks) {
      if (lines.size() < MOST_LINES) {
        lines.add(new ImportLine(line, level, remark.pointer(), remark.detail()));
      }
    }
  }

  /** At least two decimals, as money is written, and never fewer than it takes to be exact. */
  private static String plain(BigDecimal sum) {
    BigDecimal exact = sum.stripTrailingZeros();
    return exact.setScale(Math.max(exact.scale(), 2), RoundingMode.UNNECESSARY).toPlainString();
  }

  /**
   * What a report says beside its counts.
   *
   * @param totals sum of the accepted rows by currency, as decimal strings
   * @param lines what is to be known line by line
   * @param attachments further fields of the answer, as the layout gives them
   */
  record Body(
      Map<String, String> totals, List<ImportLine> lines, Map<String, Object> attachments) {}
}
