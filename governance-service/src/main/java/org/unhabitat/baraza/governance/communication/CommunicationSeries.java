package org.unhabitat.baraza.governance.communication;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.unhabitat.baraza.governance.DateInFuture;
import org.unhabitat.baraza.governance.cadence.Cadence;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Texts;

/** A series of issues that go out by a cadence. */
@Entity
public class CommunicationSeries extends ManagedRecord {
  enum State {
    ACTIVE,
    DISCONTINUED
  }

  private String code;
  private Texts names;
  private String audience;
  private String unit;
  @Embedded private Cadence cadence;
  private LocalDate validFrom;
  private LocalDate validTo;

  @Enumerated(EnumType.STRING)
  private State state = State.ACTIVE;

  /** For Hibernate. */
  protected CommunicationSeries() {}

  private CommunicationSeries(OpenSeries command) {
    this.code = command.code();
    this.names = command.names();
    this.audience = command.audience();
    this.unit = command.unit();
    this.cadence = command.cadence();
    this.validFrom = command.validFrom();
  }

  static SeriesEvent open(OpenSeries command) {
    return new SeriesEvent(new CommunicationSeries(command), SeriesEvent.What.OPENED, null);
  }

  SeriesEvent revise(ReviseSeries command) {
    requireActive();
    names = command.names();
    audience = command.audience();
    unit = command.unit();
    cadence = command.cadence();
    return new SeriesEvent(this, SeriesEvent.What.REVISED, command.reason());
  }

  /**
   * Ends the series.
   *
   * @param latestIssue day of its latest issue; null where it has none
   */
  SeriesEvent discontinue(DiscontinueSeries command, LocalDate latestIssue, LocalDate today) {
    requireActive();
    DateInFuture.refuse("discontinuedOn", command.discontinuedOn(), today);
    if (command.discontinuedOn().isBefore(validFrom)) {
      throw RuleBroken.at("/discontinuedOn", "the series begins on " + validFrom);
    }
    if (latestIssue != null && command.discontinuedOn().isBefore(latestIssue)) {
      throw RuleBroken.at("/discontinuedOn", "its latest issue appeared on " + latestIssue);
    }
    validTo = command.discontinuedOn();
    state = State.DISCONTINUED;
    return new SeriesEvent(this, SeriesEvent.What.DISCONTINUED, command.reason());
  }

  void requireActive() {
    if (state != State.ACTIVE) {
      throw new StateConflict("the series was discontinued on " + validTo);
    }
  }

  /** Refuses a day on which no issue of the series appeared. */
  void requireIssuePossible(LocalDate publishedOn, LocalDate today) {
    requireActive();
    DateInFuture.refuse("publishedOn", publishedOn, today);
    if (publishedOn.isBefore(validFrom)) {
      throw RuleBroken.at("/publishedOn", "the series begins on " + validFrom);
    }
  }

  /** The days on which an issue is meant to appear; none where the cadence has no rule. */
  List<LocalDate> plannedDates(LocalDate from, LocalDate to) {
    LocalDate last = validTo != null && validTo.isBefore(to) ? validTo : to;
    return cadence == null ? List.of() : cadence.dates(from, last, validFrom);
  }

  Optional<Cadence> cadence() {
    return Optional.ofNullable(cadence);
  }

  Integer expectedPerYear() {
    return cadence == null ? null : cadence.expectedPerYear();
  }

  String code() {
    return code;
  }

  Texts names() {
    return names;
  }

  String audience() {
    return audience;
  }

  String unit() {
    return unit;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  LocalDate validTo() {
    return validTo;
  }

  State state() {
    return state;
  }
}
