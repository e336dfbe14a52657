package org.unhabitat.baraza.projectreview.results;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.kit.record.ManagedRecord;

/** A period for which projects report their results. */
@Entity
class ReportingPeriod extends ManagedRecord {
  @Schema(name = "ReportingPeriodState")
  enum State {
    OPEN,
    /** Its results are fixed. */
    LOCKED
  }

  private String reference;

  @Enumerated(EnumType.STRING)
  private State state;

  private LocalDate startsOn;
  private LocalDate endsOn;
  private LocalDate dueOn;

  /** For Hibernate. */
  protected ReportingPeriod() {}

  ReportingPeriod(OpenPeriod command) {
    List<FieldError> errors = new ArrayList<>();
    if (command.endsOn().isBefore(command.startsOn())) {
      errors.add(new FieldError("/endsOn", "is before the start"));
    }
    if (command.dueOn().isBefore(command.endsOn())) {
      errors.add(new FieldError("/dueOn", "is before the end of the period"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest("the period makes no sense", errors);
    }
    this.reference = command.code();
    this.state = State.OPEN;
    this.startsOn = command.startsOn();
    this.endsOn = command.endsOn();
    this.dueOn = command.dueOn();
  }

  PeriodEvent opened() {
    return new PeriodEvent(this, PeriodEvent.What.OPENED, null);
  }

  PeriodEvent lock() {
    checkOpen("be locked");
    state = State.LOCKED;
    return new PeriodEvent(this, PeriodEvent.What.LOCKED, null);
  }

  PeriodEvent unlock(String reason) {
    checkLocked();
    state = State.OPEN;
    return new PeriodEvent(this, PeriodEvent.What.UNLOCKED, reason);
  }

  void checkOpen(String purpose) {
    if (state != State.OPEN) {
      throw new WrongPeriodState(reference, state, purpose);
    }
  }

  void checkLocked() {
    if (state != State.LOCKED) {
      throw new WrongPeriodState(reference, state, "be unlocked");
    }
  }

  String reference() {
    return reference;
  }

  LocalDate startsOn() {
    return startsOn;
  }

  LocalDate endsOn() {
    return endsOn;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  PeriodState publicState() {
    return new PeriodState(id(), reference, version(), state, startsOn, endsOn, dueOn);
  }
}
