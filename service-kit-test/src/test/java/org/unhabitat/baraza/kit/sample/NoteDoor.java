package org.unhabitat.baraza.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What the tests of the kit do with notes inside a transaction of theirs. */
@ApplicationScoped
public class NoteDoor {
  private final NoteService service;

  NoteDoor(NoteService service) {
    this.service = service;
  }

  @Transactional
  public UUID write(String text) {
    return service.write(new NoteResource.WriteNote(text, "OED", null, null, List.of())).id();
  }

  public void appendWithoutTransaction() {
    service.appendWithoutTransaction();
  }
}
