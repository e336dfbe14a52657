package org.unhabitat.baraza.governance.annualreport;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unhabitat.baraza.governance.figure.FigureValue;
import org.unhabitat.baraza.governance.figure.ReportingYear;

/** Puts figures into the texts of an outline. */
final class Wording {
  private static final Pattern MARKED = Pattern.compile("<([a-z-]+)>(.*?)</\\1>", Pattern.DOTALL);

  /** Numbers below this are in words, as the editorial rules of the United Nations want it. */
  private static final BigDecimal FIRST_IN_DIGITS = BigDecimal.TEN;

  private final Locale locale;
  private final RuleBasedNumberFormat words;
  private final String wordsRule;
  private final NumberFormat digits;
  private final Map<String, Object> arguments = new HashMap<>();

  Wording(
      Outline outline,
      ReportingYear year,
      Map<String, FigureValue> values,
      Map<String, FigureValue> previous) {
    this.locale = outline.locale();
    this.words = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    this.wordsRule = outline.numberWords();
    this.digits = NumberFormat.getInstance(locale);
    // As texts: a year is a name and never grouped like a number.
    arguments.put("year", Integer.toString(year.value()));
    arguments.put("previous_year", Integer.toString(year.value() - 1));
    arguments.put("next_year", Integer.toString(year.value() + 1));
    arguments.put("as_of", date(year.asOf()));
    values.forEach((key, value) -> explain(key, value, previous.get(key)));
  }

  /** The text with everything in its place, without marks. */
  String text(String pattern) {
    return plain(runs(pattern));
  }

  /** The text about one thing that has a name. */
  String text(String pattern, String name) {
    Map<String, Object> named = new HashMap<>(arguments);
    named.put("name", name);
    return new MessageFormat(pattern, locale).format(named);
  }

  /** The text in pieces: those that state a figure, and what is between them. */
  List<Run> runs(String pattern) {
    String text = new MessageFormat(pattern, locale).format(arguments).strip();
    List<Run> runs = new ArrayList<>();
    Matcher marked = MARKED.matcher(text);
    int end = 0;
    while (marked.find()) {
      if (marked.start() > end) {
        runs.add(new Run(text.substring(end, marked.start()), null));
      }
      runs.add(new Run(marked.group(2), marked.group(1)));
      end = marked.end();
    }
    if (end < text.length()) {
      runs.add(new Run(text.substring(end), null));
    }
    return runs;
  }

  /** The number as a table shows it; null where there is no value. */
  String shown(FigureValue value) {
    if (value == null || value.value() == null) {
      return null;
    }
    if (value.denominator() == null) {
      return digits.format(value.value());
    }
    NumberFormat percent = NumberFormat.getPercentInstance(locale);
    percent.setMaximumFractionDigits(2);
    return percent.format(value.value());
  }

  static String plain(List<Run> runs) {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }

  private void explain(String key, FigureValue value, FigureValue previous) {
    String name = key.replace('-', '_');
    BigDecimal now = value.value();
    BigDecimal before = previous == null ? null : previous.value();
    put(name, now);
    put("previous_" + name, before);
    arguments.put(name + "_words", now == null ? "" : inWords(now));
    arguments.put(name + "_trend", trend(before, now));
  }

  private void put(String name, BigDecimal number) {
    arguments.put(name, number == null ? BigDecimal.ZERO : number);
    arguments.put(name + "_known", number == null ? "no" : "yes");
  }

  private String inWords(BigDecimal number) {
    boolean isSmall = number.stripTrailingZeros().scale() <= 0 && isBelowTen(number);
    return isSmall ? words.format(number.longValue(), wordsRule) : digits.format(number);
  }

  private static boolean isBelowTen(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(FIRST_IN_DIGITS) < 0;
  }

  private static String trend(BigDecimal before, BigDecimal now) {
    if (before == null || now == null) {
      return "unknown";
    }
    int change = now.compareTo(before);
    return change == 0 ? "same" : change > 0 ? "up" : "down";
  }

  private String date(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
  }

  /**
   * A piece of a text.
   *
   * @param figure key of the figure that it states; null for a piece that states none
   */
  record Run(String text, String figure) {}
}
