package org.unhabitat.baraza.governance.annualreport;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Set;
import org.unhabitat.baraza.kit.texts.Language;

/** The outlines that there are. English is always there; others come as they are translated. */
@Startup
@ApplicationScoped
class Outlines {
  private final Map<Language, Outline> byLanguage;

  Outlines() {
    Map<Language, Outline> found = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      try (InputStream file =
          Outlines.class.getResourceAsStream("/annualreport/" + language.code() + ".yaml")) {
        if (file != null) {
          found.put(language, read(file));
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(
            "the outline in " + language.code() + " cannot be read", unreadable);
      }
    }
    if (!found.containsKey(Language.EN)) {
      throw new IllegalStateException("there is no outline in English");
    }
    this.byLanguage = Collections.unmodifiableMap(found);
  }

  Outline in(Language language) {
    return byLanguage.get(language);
  }

  Set<Language> languages() {
    return byLanguage.keySet();
  }

  /**
   * The language among those of the outlines that a reader prefers; English where there is none.
   *
   * @param acceptLanguage the value of the header; null where it is missing
   */
  Language preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Language.EN;
    }
    try {
      List<Locale> locales = byLanguage.keySet().stream().map(Language::locale).toList();
      Locale found = Locale.lookup(LanguageRange.parse(acceptLanguage), locales);
      return found == null ? Language.EN : Language.of(found.getLanguage()).orElse(Language.EN);
    } catch (IllegalArgumentException unreadable) {
      return Language.EN;
    }
  }

  private static Outline read(InputStream file) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    yaml.setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE);
    return yaml.readValue(file, Outline.class);
  }
}
