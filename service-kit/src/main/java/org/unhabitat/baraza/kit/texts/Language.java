package org.unhabitat.baraza.kit.texts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** The six official languages of the United Nations, English first because it is always there. */
public enum Language {
  EN,
  AR,
  ZH,
  FR,
  RU,
  ES;

  private static final List<Locale> LOCALES =
      Arrays.stream(values()).map(Language::locale).toList();

  /** The ISO 639-1 code, e.g. {@code zh}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The locale without a region. */
  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  /** Whether the language is written from right to left. */
  public boolean isRightToLeft() {
    return this == AR;
  }

  /** The language with the code, if it is one of the six. */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code().equals(code)).findFirst();
  }

  /**
   * The language that a reader prefers among the six.
   *
   * <p>A header that asks for none of them, or cannot be read, means English: RFC 9110 (12.5.4)
   * lets a server disregard the field rather than refuse the reader.
   *
   * @param acceptLanguage the value of {@code Accept-Language}; null where the header is missing
   */
  public static Language preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return EN;
    }
    try {
      Locale found = Locale.lookup(LanguageRange.parse(acceptLanguage), LOCALES);
      return found == null ? EN : of(found.getLanguage()).orElse(EN);
    } catch (IllegalArgumentException unreadable) {
      return EN;
    }
  }
}
