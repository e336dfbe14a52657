package org.unhabitat.baraza.governance.outcome;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.texts.Texts;

/** A paragraph of an outcome; a part of it, changed only with it. */
@Entity
public class OutcomeParagraph {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "outcome_id")
  private Outcome outcome;

  /** The order of the text; read by queries only. */
  @SuppressWarnings("UnusedVariable")
  private int position;

  private String number;

  @Enumerated(EnumType.STRING)
  private ParagraphKind kind;

  private String leadVerb;
  private String addressee;
  private Texts texts;
  private String symbols;

  /**
   * The day it was adopted, where everybody may read it; else null, and no public query sees it.
   */
  private LocalDate publicSince;

  /** For Hibernate. */
  protected OutcomeParagraph() {}

  OutcomeParagraph(Outcome outcome, int position, ParagraphText text) {
    this.id = ManagedRecord.newId();
    this.outcome = outcome;
    this.position = position;
    this.number = text.number();
    this.kind = text.kind();
    this.leadVerb = text.leadVerb();
    this.addressee = text.addressee();
    this.texts = text.text();
    this.symbols = String.join("\n", text.symbols());
  }

  void translate(Language language, String text) {
    texts = texts.with(language, text);
  }

  void publish(LocalDate day) {
    publicSince = day;
  }

  UUID id() {
    return id;
  }

  Outcome outcome() {
    return outcome;
  }

  String number() {
    return number;
  }

  ParagraphKind kind() {
    return kind;
  }

  String leadVerb() {
    return leadVerb;
  }

  String addressee() {
    return addressee;
  }

  Texts texts() {
    return texts;
  }

  LocalDate publicSince() {
    return publicSince;
  }

  List<String> symbols() {
    return symbols.isEmpty() ? List.of() : List.of(symbols.split("\n", -1));
  }
}
