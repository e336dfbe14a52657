package org.unhabitat.baraza.kit.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;

/** A note: as little of a record as the kit can be tried on. */
@Entity
public class Note extends ManagedRecord {
  enum State {
    DRAFT,
    SIGNED
  }

  private String reference;
  private String text;
  private String unit;

  @Enumerated(EnumType.STRING)
  private State state = State.DRAFT;

  protected Note() {}

  Note(String reference, String text, String unit) {
    this.reference = reference;
    this.text = text;
    this.unit = unit;
  }

  NoteEvent reword(String newText) {
    requireDraft();
    text = newText;
    return new NoteEvent(this, NoteEvent.What.REWORDED);
  }

  NoteEvent sign() {
    requireDraft();
    state = State.SIGNED;
    return new NoteEvent(this, NoteEvent.What.SIGNED);
  }

  private void requireDraft() {
    if (state != State.DRAFT) {
      throw new StateConflict("the note is signed");
    }
  }

  String unit() {
    return unit;
  }

  NoteView view() {
    return new NoteView(
        id(),
        reference,
        version(),
        state,
        text,
        unit,
        AllowedAction.list().add("sign", this::requireDraft).build());
  }
}
