package org.unhabitat.baraza.hr.learning;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.hr.course.Course;
import org.unhabitat.baraza.hr.staff.StaffMember;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Language;

/** A staff member has completed a course, or has credit for it. */
@Entity
public class Completion extends ManagedRecord {
  @Schema(name = "CompletionState")
  enum State {
    RECORDED,
    VOIDED
  }

  @Schema(name = "CompletionKind")
  enum Kind {
    COMPLETION,
    CREDIT
  }

  private String reference;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private StaffMember staffMember;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Course course;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private LocalDate completedOn;
  private LocalDate validUntil;

  @Enumerated(EnumType.STRING)
  private Language language;

  private String certificate;
  private String issuedBy;
  private String creditReason;
  private String source;

  @Enumerated(EnumType.STRING)
  private State state = State.RECORDED;

  private String voidReason;

  /** For Hibernate. */
  protected Completion() {}

  /**
   * The completion of what has been learnt.
   *
   * @param today nothing is completed before its day
   * @throws CompletionImpossible where the day cannot be right
   */
  Completion(int number, StaffMember staffMember, Course course, Learnt learnt, LocalDate today) {
    if (learnt.on().isAfter(today)) {
      throw new CompletionImpossible("lies in the future");
    }
    if (!course.couldBeCompletedOn(learnt.on())) {
      throw new CompletionImpossible("the course was retired on " + course.retiredOn());
    }
    this.reference = "LC/%d/%d".formatted(learnt.on().getYear(), number);
    this.staffMember = staffMember;
    this.course = course;
    this.kind = learnt.credit() == null ? Kind.COMPLETION : Kind.CREDIT;
    this.completedOn = learnt.on();
    this.validUntil = course.validUntil(learnt.on());
    this.language = learnt.language();
    this.certificate = learnt.certificate();
    this.issuedBy = learnt.credit() == null ? null : learnt.credit().issuedBy();
    this.creditReason = learnt.credit() == null ? null : learnt.credit().reason();
    this.source = learnt.source();
  }

  CompletionEvent recorded() {
    return kind == Kind.CREDIT
        ? new CompletionEvent(this, CompletionEvent.What.CREDITED, creditReason)
        : new CompletionEvent(this, CompletionEvent.What.RECORDED, null);
  }

  /** It was entered wrongly: it counts for nothing, from the beginning. */
  CompletionEvent makeVoid(String reason) {
    requireRecorded();
    state = State.VOIDED;
    voidReason = reason;
    return new CompletionEvent(this, CompletionEvent.What.VOIDED, reason);
  }

  void requireRecorded() {
    if (state == State.VOIDED) {
      throw new StateConflict("the completion was voided: " + voidReason);
    }
  }

  /** The days on which it makes the member valid. */
  DateSpan validity() {
    return new DateSpan(completedOn, validUntil);
  }

  String reference() {
    return reference;
  }

  StaffMember staffMember() {
    return staffMember;
  }

  Course course() {
    return course;
  }

  Kind kind() {
    return kind;
  }

  LocalDate completedOn() {
    return completedOn;
  }

  Language language() {
    return language;
  }

  String certificate() {
    return certificate;
  }

  String issuedBy() {
    return issuedBy;
  }

  String creditReason() {
    return creditReason;
  }

  String source() {
    return source;
  }

  State state() {
    return state;
  }

  String voidReason() {
    return voidReason;
  }
}
