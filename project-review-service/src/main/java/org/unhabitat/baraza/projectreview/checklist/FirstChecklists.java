package org.unhabitat.baraza.projectreview.checklist;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * The checklists with which a fresh installation begins, so that it can be used at once. They are
 * in force from 3 January 2022, the day of the guidelines for programme and project review; the
 * guidelines' own checklists are not public, so these ask what paragraph 7 of the report on
 * internal management asks of every project. The secretary replaces them by editions of their own.
 */
@ApplicationScoped
class FirstChecklists {
  private static final String FILE = "/checklists/first.json";

  private final ChecklistService checklists;
  private final ObjectMapper json;

  FirstChecklists(ChecklistService checklists, ObjectMapper json) {
    this.checklists = checklists;
    this.json = json;
  }

  /**
   * One of them.
   *
   * @param from its first day
   * @param content what it says
   */
  record First(LocalDate from, WriteChecklist content) {}

  void whereThereAreNone(@Observes StartupEvent started) {
    checklists.begin(all());
  }

  List<First> all() {
    try (InputStream file = FirstChecklists.class.getResourceAsStream(FILE)) {
      return json.readValue(file, new TypeReference<>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read", unreadable);
    }
  }
}
