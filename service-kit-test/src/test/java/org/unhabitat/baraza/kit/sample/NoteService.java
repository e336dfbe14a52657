package org.unhabitat.baraza.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.record.NumberSeries;

@ApplicationScoped
class NoteService {
  private final NoteRepository notes;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final Caller caller;

  NoteService(NoteRepository notes, NumberSeries numbers, Outbox outbox, Caller caller) {
    this.notes = notes;
    this.numbers = numbers;
    this.outbox = outbox;
    this.caller = caller;
  }

  @Transactional
  NoteView write(NoteResource.WriteNote command) {
    caller.requireUnit(command.unit());
    Note note = new Note(numbers.next(command.unit(), 2021), command.text(), command.unit());
    outbox.append(new NoteEvent(note, NoteEvent.What.WRITTEN));
    return note.view();
  }

  NoteView get(UUID id) {
    return notes.get(id).view();
  }

  @Transactional
  NoteView reword(UUID id, ExpectedVersion expected, NoteResource.RewordNote command) {
    Note note = notes.forChange(id, expected);
    outbox.append(note.reword(command.text()));
    if ("fail after the event".equals(command.text())) {
      throw new IllegalStateException("planted");
    }
    return note.view();
  }

  @Transactional
  NoteView sign(UUID id, ExpectedVersion expected) {
    Note note = notes.forChange(id, expected);
    caller.requireUnit(note.unit());
    outbox.append(note.sign());
    return note.view();
  }

  void appendWithoutTransaction() {
    outbox.append(new NoteEvent(new Note(0, "x", "OED"), NoteEvent.What.WRITTEN));
  }
}
