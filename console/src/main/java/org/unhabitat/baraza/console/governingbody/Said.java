package org.unhabitat.baraza.console.governingbody;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import org.unhabitat.baraza.console.language.Language;

/** A name or text in up to six languages, English among them. */
final class Said {
  private static final String ENGLISH = "en";

  private final Map<String, String> byLanguage;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Said(Map<String, String> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /** The text for the reader; in English where it is not translated. */
  public String in(Language language) {
    return byLanguage.get(codeFor(language));
  }

  /** The code of the language that the reader gets it in. */
  public String codeFor(Language language) {
    return byLanguage.containsKey(language.code()) ? language.code() : ENGLISH;
  }
}
