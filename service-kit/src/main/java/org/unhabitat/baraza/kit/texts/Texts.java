package org.unhabitat.baraza.kit.texts;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/**
 * One name, title or text in up to six languages: {@code {"en": "Road map", "fr": "Feuille de
 * route"}}. Immutable. English is required; a language without a text is absent.
 *
 * <p>An entity keeps it in a {@code jsonb} column; nothing but the type of the attribute is needed.
 */
@JsonDeserialize(using = TextsReader.class)
@Schema(
    type = SchemaType.OBJECT,
    description = "A text in up to six languages; English is required",
    requiredProperties = "en",
    example = "{\"en\": \"Road map\", \"fr\": \"Feuille de route\"}",
    properties = {
      @SchemaProperty(name = "en", type = SchemaType.STRING, minLength = 1),
      @SchemaProperty(name = "ar", type = SchemaType.STRING),
      @SchemaProperty(name = "zh", type = SchemaType.STRING),
      @SchemaProperty(name = "fr", type = SchemaType.STRING),
      @SchemaProperty(name = "ru", type = SchemaType.STRING),
      @SchemaProperty(name = "es", type = SchemaType.STRING)
    })
public final class Texts {
  private final Map<Language, String> byLanguage;

  private Texts(Map<Language, String> byLanguage) {
    this.byLanguage = Collections.unmodifiableMap(byLanguage);
  }

  /** A text that is there in English only. */
  public static Texts english(String english) {
    return of(Map.of(Language.EN, english));
  }

  /**
   * The texts of the map; blank ones are left out.
   *
   * @throws IllegalArgumentException where English is missing or a text holds control characters
   */
  public static Texts of(Map<Language, String> texts) {
    Map<Language, String> kept = new EnumMap<>(Language.class);
    texts.forEach(
        (language, text) -> {
          String clean = clean(text);
          if (!clean.isEmpty()) {
            kept.put(language, clean);
          }
        });
    if (!kept.containsKey(Language.EN)) {
      throw new IllegalArgumentException("the English text is required");
    }
    return new Texts(kept);
  }

  /** The same texts with this one added, replaced or, where it is blank, taken away. */
  public Texts with(Language language, String text) {
    Map<Language, String> changed = new EnumMap<>(byLanguage);
    changed.put(language, text);
    return of(changed);
  }

  /** The text in the language, in English where there is none. */
  public String in(Language language) {
    return byLanguage.getOrDefault(language, byLanguage.get(Language.EN));
  }

  /** The English text. */
  public String english() {
    return byLanguage.get(Language.EN);
  }

  /** Whether there is a text in this very language. */
  public boolean has(Language language) {
    return byLanguage.containsKey(language);
  }

  /** Every text there is, English first. */
  @JsonValue
  public Map<Language, String> byLanguage() {
    return byLanguage;
  }

  /**
   * Puts a text into the one form in which equal texts are equal (Unicode NFC, no outer blanks),
   * and refuses what PostgreSQL cannot keep in {@code jsonb}.
   */
  private static String clean(String text) {
    if (text.codePoints().anyMatch(Texts::cannotBeKept)) {
      throw new IllegalArgumentException("a text holds no control characters");
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  private static boolean cannotBeKept(int codePoint) {
    boolean isBreak = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    boolean isLoneSurrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return isLoneSurrogate || (Character.isISOControl(codePoint) && !isBreak);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Texts texts && byLanguage.equals(texts.byLanguage);
  }

  @Override
  public int hashCode() {
    return byLanguage.hashCode();
  }

  @Override
  public String toString() {
    return english();
  }
}
