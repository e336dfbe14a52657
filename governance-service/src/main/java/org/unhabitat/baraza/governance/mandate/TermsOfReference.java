package org.unhabitat.baraza.governance.mandate;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.unhabitat.baraza.governance.DateInFuture;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Texts;

/** A version of a body's terms of reference. */
@Entity
public class TermsOfReference extends ManagedRecord {
  enum State {
    DRAFT,
    IN_CONSULTATION,
    /** Holds. */
    APPROVED,
    /** Held until another version was approved. */
    SUPERSEDED
  }

  private String reference;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "body_id")
  private Body body;

  private int number;
  private Texts text;
  private LocalDate consultationUntil;
  private LocalDate approvedOn;
  private String approvedBy;
  private LocalDate supersededOn;

  @ElementCollection
  @CollectionTable(name = "terms_of_reference_writer", joinColumns = @JoinColumn(name = "terms_id"))
  @Column(name = "person")
  private Set<String> writers = new HashSet<>();

  @Enumerated(EnumType.STRING)
  private State state = State.DRAFT;

  /** For Hibernate. */
  protected TermsOfReference() {}

  private TermsOfReference(Body body, int number, Texts text, String person) {
    this.body = body;
    this.number = number;
    this.reference = "%s/TOR/%d".formatted(body.code(), number);
    this.text = text;
    this.writers.add(person);
  }

  static TermsEvent draft(Body body, int number, DraftTerms command, String person) {
    return new TermsOfReference(body, number, command.text(), person)
        .happened(TermsEvent.What.DRAFTED, null);
  }

  TermsEvent revise(ReviseTerms command, String person) {
    require(State.DRAFT);
    text = command.text();
    writers.add(person);
    return happened(TermsEvent.What.REVISED, null);
  }

  TermsEvent consult(ConsultOnTerms command) {
    require(State.DRAFT);
    consultationUntil = command.until();
    state = State.IN_CONSULTATION;
    return happened(TermsEvent.What.PUT_INTO_CONSULTATION, null);
  }

  TermsEvent returnToDraft(ReturnTermsToDraft command) {
    require(State.IN_CONSULTATION);
    consultationUntil = null;
    state = State.DRAFT;
    return happened(TermsEvent.What.RETURNED_TO_DRAFT, command.reason());
  }

  /**
   * Refuses an approval that breaks a rule.
   *
   * @param before the version that holds; null where none does
   */
  void requireApproval(
      ApproveTerms command, TermsOfReference before, String person, LocalDate today) {
    requireApprovable(person);
    DateInFuture.refuse("approvedOn", command.approvedOn(), today);
    if (before != null && !command.approvedOn().isAfter(before.approvedOn)) {
      throw RuleBroken.at(
          "/approvedOn", "the version before holds from " + before.approvedOn + " on");
    }
  }

  /** Lets the version hold. */
  TermsEvent approve(ApproveTerms command, String person) {
    requireApprovable(person);
    approvedOn = command.approvedOn();
    approvedBy = person;
    state = State.APPROVED;
    return happened(TermsEvent.What.APPROVED, null);
  }

  void requireApprovable(String person) {
    require(State.IN_CONSULTATION);
    if (writers.contains(person)) {
      throw new OwnTerms();
    }
  }

  /** Ends the version's time, because another holds from that day on. */
  TermsEvent supersede(LocalDate day) {
    require(State.APPROVED);
    supersededOn = day;
    state = State.SUPERSEDED;
    return happened(TermsEvent.What.SUPERSEDED, null);
  }

  void require(State needed) {
    requireOneOf("the version", state, needed);
  }

  private TermsEvent happened(TermsEvent.What what, String reason) {
    return new TermsEvent(this, what, reason);
  }

  String reference() {
    return reference;
  }

  Body body() {
    return body;
  }

  int number() {
    return number;
  }

  Texts text() {
    return text;
  }

  LocalDate consultationUntil() {
    return consultationUntil;
  }

  LocalDate approvedOn() {
    return approvedOn;
  }

  String approvedBy() {
    return approvedBy;
  }

  LocalDate supersededOn() {
    return supersededOn;
  }

  Set<String> writers() {
    return Set.copyOf(writers);
  }

  State state() {
    return state;
  }
}
