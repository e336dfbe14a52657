package org.unhabitat.baraza.kit.paging;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Office Open XML workbook. Texts are written inline: a table of shared ones would grow. */
final class XlsxTable extends Table {
  /** A worksheet ends at 1 048 576 rows; what does not fit goes on in the next one. */
  private static final int ROWS_A_SHEET = 1_000_000;

  /** A spreadsheet counts in binary floating point, exact to so many digits. */
  private static final int EXACT_DIGITS = 15;

  private static final int LONGEST_TEXT = 32_767;

  /** The first day that all spreadsheets number alike (Excel believes in 29 February 1900). */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

  private final Workbook workbook;
  private final List<String> names;
  private Worksheet sheet;
  private int sheets;
  private int row;

  XlsxTable(OutputStream out, List<String> names) throws IOException {
    this.workbook = new Workbook(out, "Baraza", "1.0");
    this.names = names;
    beginSheet();
  }

  @Override
  void add(List<Object> cells) throws IOException {
    if (row > ROWS_A_SHEET) {
      sheet.finish();
      beginSheet();
    }
    for (int column = 0; column < cells.size(); column++) {
      write(column, cells.get(column));
    }
    row++;
  }

  @Override
  void flush() throws IOException {
    sheet.flush();
  }

  @Override
  public void close() throws IOException {
    sheet.finish();
    workbook.finish();
  }

  private void beginSheet() {
    sheets++;
    sheet = workbook.newWorksheet("Sheet " + sheets);
    sheet.freezePane(0, 1);
    row = 0;
    for (int column = 0; column < names.size(); column++) {
      sheet.inlineString(0, column, names.get(column));
      sheet.style(0, column).bold().set();
    }
    row++;
  }

  private void write(int column, Object cell) {
    if (cell == null) {
      return;
    }
    if (cell instanceof BigDecimal number) {
      writeDecimal(column, number);
    } else if (cell instanceof Long number && Math.abs(number) > 999_999_999_999_999L) {
      writeText(column, number.toString());
    } else if (cell instanceof Number number) {
      sheet.value(row, column, number);
    } else if (cell instanceof Boolean truth) {
      sheet.value(row, column, truth);
    } else if (cell instanceof LocalDate date) {
      if (date.isBefore(FIRST_DAY)) {
        writeText(column, date.toString());
      } else {
        sheet.value(row, column, date);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
    } else if (cell instanceof Instant moment) {
      LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
      if (utc.toLocalDate().isBefore(FIRST_DAY)) {
        writeText(column, moment.toString());
      } else {
        sheet.value(row, column, utc);
        sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
      }
    } else {
      writeText(column, harmless(cell.toString()));
    }
  }

  private void writeDecimal(int column, BigDecimal number) {
    if (number.precision() > EXACT_DIGITS) {
      writeText(column, number.toPlainString());
      return;
    }
    sheet.value(row, column, number);
    if (number.scale() > 0) {
      sheet.style(row, column).format("0." + "0".repeat(number.scale())).set();
    }
  }

  private void writeText(int column, String text) {
    sheet.inlineString(
        row, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
  }
}
