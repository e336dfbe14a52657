package org.unhabitat.baraza.governance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * What a page for readers of one language is written with: its fixed words and the texts of
 * records. Templates know it as {@code page}.
 */
public final class PageLabels {
  private static final Map<String, Texts> LABELS = read();

  private final Language language;

  /**
   * @param language of the reader
   */
  public PageLabels(Language language) {
    this.language = language;
  }

  private static Map<String, Texts> read() {
    try (InputStream file = PageLabels.class.getResourceAsStream("/page-labels.yaml")) {
      Map<String, Texts> labels = new YAMLMapper().readValue(file, new TypeReference<>() {});
      labels.forEach(
          (key, texts) -> {
            for (Language each : Language.values()) {
              if (!texts.has(each)) {
                throw new IllegalStateException(key + " has no words in " + each.code());
              }
            }
          });
      return labels;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The code of the reader's language. */
  public String code() {
    return language.code();
  }

  /** The direction in which the page is written. */
  public String direction() {
    return language.isRightToLeft() ? "rtl" : "ltr";
  }

  /**
   * The words of the page itself.
   *
   * @param key of {@code page-labels.yaml}
   */
  public String label(String key) {
    Texts label = LABELS.get(key);
    if (label == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return label.in(language);
  }

  /** A kind or state as words. */
  public String name(Enum<?> constant) {
    return label(EnumNames.onTheWire(constant));
  }

  /** The text as the reader gets it. */
  public String say(Texts texts) {
    return texts.in(language);
  }

  /** The language that the text is in for the reader: English where it is not translated. */
  public String spokenIn(Texts texts) {
    return texts.has(language) ? language.code() : Language.EN.code();
  }

  /** Nothing where there is nothing. */
  public String show(Object value) {
    return value == null ? "" : value.toString();
  }
}
