package org.unhabitat.baraza.console.language;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** A language of the console, and how it writes what is in the services' answers. */
public enum Language {
  EN(Locale.UK, "English"),
  ZH(Locale.CHINESE, "中文");

  private final Locale locale;
  private final String ownName;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  /** The ISO 639-1 code, e.g. {@code zh}. */
  public String code() {
    return locale.getLanguage();
  }

  /** How its own readers call it. */
  public String ownName() {
    return ownName;
  }

  /** How numbers and dates are written. */
  public Locale locale() {
    return locale;
  }

  /** The language with the code, if the console speaks it. */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }

  /** A date as it is said, e.g. {@code 29 June 2021}. */
  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }

  /** A moment as it is said, in coordinated universal time. */
  public String moment(Instant moment) {
    OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
    return "%s %tR UTC".formatted(date(utc.toLocalDate()), utc);
  }

  /** A number with its digits grouped. */
  public String number(BigDecimal number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(Math.max(number.scale(), 0));
    return format.format(number);
  }

  /** A ratio in per cent, to at most two places behind the point. */
  public String percent(BigDecimal ratio) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(ratio);
  }

  /** Whether the vocabulary has the term, e.g. {@code approved-with-conditions}. */
  public boolean knows(String term) {
    return vocabulary().containsKey(term);
  }

  /** A state, kind or action in words; as it is where the vocabulary does not have it. */
  public String term(String term) {
    return knows(term) ? vocabulary().getString(term) : term;
  }

  /** A field's name in words: {@code opensOn} is "Opens on". */
  public String label(String field) {
    String words =
        knows(field)
            ? vocabulary().getString(field)
            : field.replaceAll("([A-Z])", " $1").replace('-', ' ');
    return words.substring(0, 1).toUpperCase(locale)
        + (knows(field) ? words.substring(1) : words.substring(1).toLowerCase(locale));
  }

  private ResourceBundle vocabulary() {
    return ResourceBundle.getBundle(
        "vocabulary",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
