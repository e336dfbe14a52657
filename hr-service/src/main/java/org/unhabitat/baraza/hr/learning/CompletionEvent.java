package org.unhabitat.baraza.hr.learning;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.DomainEvent;

/** Something happened to a completion. */
record CompletionEvent(Completion record, What what, String reason) implements DomainEvent {
  enum What {
    RECORDED,
    CREDITED,
    VOIDED
  }

  record Remembered(
      @JsonUnwrapped CompletionState state, String certificate, String issuedBy, String source) {}

  @Override
  public String family() {
    return "hr.completion";
  }

  @Override
  public String happened() {
    return EnumNames.onTheWire(what);
  }

  @Override
  public Object data() {
    return CompletionState.of(record);
  }

  @Override
  public Object historyState() {
    return new Remembered(
        CompletionState.of(record), record.certificate(), record.issuedBy(), record.source());
  }

  @Override
  public String classification() {
    return "confidential";
  }
}
