package org.unhabitat.baraza.console.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;

/** A name or text in up to six languages, English among them. */
public final class Said {
  private static final String ENGLISH = "en";

  private final Map<String, String> byLanguage;

  /**
   * @param byLanguage the text by the code of its language
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Said(Map<String, String> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /** The text for the reader; in English where it is not translated. */
  public String in(Language language) {
    return in(language.code());
  }

  /** The code of the language that the reader gets it in. */
  public String codeFor(Language language) {
    return codeFor(language.code());
  }

  /** The text in a language of the United Nations; in English where it is not translated. */
  public String in(String code) {
    return byLanguage.get(codeFor(code));
  }

  /** The code of the language in which there is the text, where that language is wanted. */
  public String codeFor(String code) {
    return byLanguage.containsKey(code) ? code : ENGLISH;
  }
}
