package org.unhabitat.baraza.governance.figure;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * The declared figures, in the order of the paragraphs they come from. Read and checked at start: a
 * declaration that makes no sense stops the service rather than a reader.
 */
@Startup
@ApplicationScoped
public class FigureCatalogue {
  private static final String FILE = "/figure/figures.yaml";

  private final Map<String, FigureDeclaration> byKey;
  private final Texts noDenominator;
  private final Texts noFact;

  FigureCatalogue() {
    File file = read();
    Map<String, FigureDeclaration> declared = new LinkedHashMap<>();
    for (FigureDeclaration figure : file.figures()) {
      if (declared.put(figure.key(), figure) != null) {
        throw new IllegalArgumentException("the figure " + figure.key() + " is declared twice");
      }
    }
    for (FigureDeclaration figure : declared.values()) {
      if (!declared.keySet().containsAll(figure.checks())) {
        throw new IllegalArgumentException("a check of " + figure.key() + " is no figure");
      }
    }
    this.byKey = Collections.unmodifiableMap(declared);
    this.noDenominator = file.noDenominator();
    this.noFact = file.noFact();
  }

  record File(Texts noDenominator, Texts noFact, List<FigureDeclaration> figures) {}

  /** The keys of all figures. */
  public Collection<String> keys() {
    return byKey.keySet();
  }

  Collection<FigureDeclaration> all() {
    return byKey.values();
  }

  /**
   * The figure with the key.
   *
   * @throws NotFound where none is declared
   */
  FigureDeclaration get(String key) {
    FigureDeclaration figure = byKey.get(key);
    if (figure == null) {
      throw new NotFound("figure", key);
    }
    return figure;
  }

  /** Why a figure has no value. */
  Texts noValue(FigureDeclaration figure) {
    return figure.isRatio() ? noDenominator : noFact;
  }

  private static File read() {
    YAMLMapper yaml = new YAMLMapper();
    yaml.registerModule(new JavaTimeModule());
    yaml.setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE);
    new EnumNames().customize(yaml);
    try (InputStream file = FigureCatalogue.class.getResourceAsStream(FILE)) {
      return yaml.readValue(file, File.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read", unreadable);
    }
  }
}
