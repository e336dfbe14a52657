package org.unhabitat.baraza.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import org.unhabitat.baraza.kit.record.RecordRepository;

@ApplicationScoped
class NoteRepository extends RecordRepository<Note> {
  NoteRepository() {
    super("note");
  }
}
