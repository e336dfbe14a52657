package org.unhabitat.baraza.kit.sample;

import java.util.UUID;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

record NoteEvent(Note record, What what) implements DomainEvent {
  enum What {
    WRITTEN,
    REWORDED,
    SIGNED
  }

  record Data(UUID id, long version, String text) {}

  @Override
  public String family() {
    return "sample.note";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    NoteView view = record.view();
    return new Data(view.id(), view.version(), view.text());
  }
}
