package org.unhabitat.baraza.kit.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unhabitat.baraza.kit.problem.FieldError;

/** What became of one row. */
public final class RowOutcome {
  private final Verdict verdict;
  private final List<FieldError> remarks = new ArrayList<>();
  private final List<FieldError> warnings = new ArrayList<>();
  private final Map<String, BigDecimal> amounts = new LinkedHashMap<>();
  private final Map<String, Object> attachments = new LinkedHashMap<>();

  private RowOutcome(Verdict verdict) {
    this.verdict = verdict;
  }

  /** The row counts. */
  public static RowOutcome accepted() {
    return new RowOutcome(Verdict.ACCEPTED);
  }

  /**
   * The row is there already and has changed nothing.
   *
   * @param detail what it is a copy of
   */
  public static RowOutcome duplicate(String detail) {
    RowOutcome duplicate = new RowOutcome(Verdict.DUPLICATE);
    duplicate.remarks.add(new FieldError("", detail));
    return duplicate;
  }

  /**
   * The row does not count, and has changed nothing. A layout that finds out only after it changed
   * something throws a problem instead, which undoes the row.
   *
   * @param pointer the wrong field, e.g. {@code /amount_usd}
   * @param detail what is wrong with it
   */
  public static RowOutcome error(String pointer, String detail) {
    return errors(List.of(new FieldError(pointer, detail)));
  }

  /** The row does not count, and has changed nothing. */
  public static RowOutcome errors(List<FieldError> errors) {
    RowOutcome wrong = new RowOutcome(Verdict.ERROR);
    wrong.remarks.addAll(errors);
    return wrong;
  }

  /** Adds something that somebody should look at. */
  public RowOutcome warning(String pointer, String detail) {
    warnings.add(new FieldError(pointer, detail));
    return this;
  }

  /** Adds to the file's control total in a currency. */
  public RowOutcome adding(BigDecimal amount, String currency) {
    amounts.merge(currency, amount, BigDecimal::add);
    return this;
  }

  /**
   * Adds a field to the answer of the whole import, e.g. the paragraphs of a previewed resolution.
   *
   * @param value something that can be written as JSON
   */
  public RowOutcome attaching(String field, Object value) {
    attachments.put(field, value);
    return this;
  }

  Verdict verdict() {
    return verdict;
  }

  List<FieldError> remarks() {
    return remarks;
  }

  List<FieldError> warnings() {
    return warnings;
  }

  Map<String, BigDecimal> amounts() {
    return amounts;
  }

  Map<String, Object> attachments() {
    return attachments;
  }

  enum Verdict {
    ACCEPTED,
    DUPLICATE,
    ERROR
  }
}
