package org.unhabitat.baraza.console.language;

import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Has every page speak the language of its reader. */
@Singleton
class PageLanguage {
  void speak(@Observes EngineBuilder engine, Reader reader) {
    engine.addTemplateInstanceInitializer(page -> page.setLocale(reader.language().code()));
  }
}
