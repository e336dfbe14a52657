package org.unhabitat.baraza.governance.document;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.unhabitat.baraza.governance.Classification;
import org.unhabitat.baraza.governance.DateInFuture;
import org.unhabitat.baraza.governance.meeting.Meeting;
import org.unhabitat.baraza.governance.meeting.MeetingState;
import org.unhabitat.baraza.governance.symbol.Symbols;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.texts.Texts;

/** A document of a session. */
@Entity
public class Document extends ManagedRecord {
  private String symbol;

  /** Unique, and read by queries only. */
  @SuppressWarnings("UnusedVariable")
  private String symbolKey;

  private Texts titles;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "meeting_id")
  private Meeting meeting;

  private String agendaItem;

  @Enumerated(EnumType.STRING)
  private DocumentCategory category;

  private String unit;

  @Enumerated(EnumType.STRING)
  private Classification classification;

  private int wordLimit;
  private Integer words;
  private String wordWaiver;
  private LocalDate submitBy;
  private LocalDate issueBy;
  private LocalDate submittedOn;

  @ElementCollection
  @CollectionTable(name = "document_language", joinColumns = @JoinColumn(name = "document_id"))
  @OrderColumn(name = "position")
  private List<LanguageVersion> languages = new ArrayList<>();

  @Enumerated(EnumType.STRING)
  private DocumentState state = DocumentState.PLANNED;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "superseded_by")
  private Document supersededBy;

  private String cancellationReason;

  /** For Hibernate. */
  protected Document() {}

  private Document(Meeting meeting, PlanDocument command) {
    this.symbol = command.symbol().strip();
    this.symbolKey = Symbols.key(command.symbol());
    this.titles = command.titles();
    this.meeting = meeting;
    this.agendaItem = command.agendaItem();
    this.category = command.category();
    this.unit = command.unit();
    this.classification = command.classification();
    this.wordLimit =
        command.wordLimit() == null ? command.category().wordLimit() : command.wordLimit();
    command
        .languages()
        .forEach(language -> languages.add(new LanguageVersion(language, null, null, null)));
    takeSlot();
  }

  static DocumentEvent plan(Meeting meeting, PlanDocument command) {
    if (command.agendaItem() != null && !meeting.hasItem(command.agendaItem())) {
      throw RuleBroken.at(
          "/agendaItem", "the agenda of the session has no item " + command.agendaItem());
    }
    return new Document(meeting, command).happened(DocumentEvent.What.PLANNED, null);
  }

  /** Takes the slot that follows from the days of the session. */
  private void takeSlot() {
    submitBy = category.submitBy(meeting.opensOn(), meeting.closesOn());
    issueBy = category.issueBy(meeting.opensOn(), meeting.closesOn());
  }

  /**
   * Goes along with its session: takes the slot of its new days, or is given up with it where it is
   * not issued yet.
   *
   * @return empty where the session's move changes nothing for it
   */
  Optional<DocumentEvent> follow(Meeting session) {
    if (session.state() == MeetingState.CANCELLED) {
      return state == DocumentState.PLANNED || state == DocumentState.SUBMITTED
          ? Optional.of(cancel(new CancelDocument(session.cancellationReason())))
          : Optional.empty();
    }
    LocalDate submitBefore = submitBy;
    LocalDate issueBefore = issueBy;
    takeSlot();
    return submitBefore.equals(submitBy) && issueBefore.equals(issueBy)
        ? Optional.empty()
        : Optional.of(
            happened(DocumentEvent.What.RESCHEDULED, "the session opens on " + session.opensOn()));
  }

  /** Records that the text was submitted, within its word limit or with a waiver. */
  DocumentEvent submit(SubmitDocument command, LocalDate today) {
    require(DocumentState.PLANNED);
    DateInFuture.refuse("submittedOn", command.submittedOn(), today);
    if (command.words() > wordLimit && command.waiver() == null) {
      throw RuleBroken.at(
          "/words", "the limit is %d words; a longer text takes a waiver".formatted(wordLimit));
    }
    submittedOn = command.submittedOn();
    words = command.words();
    wordWaiver = command.waiver();
    state = DocumentState.SUBMITTED;
    return happened(DocumentEvent.What.SUBMITTED, command.waiver());
  }

  /** Records that a language is out. */
  DocumentEvent issue(IssueDocument command, LocalDate today) {
    requireIssuable();
    DateInFuture.refuse("issuedOn", command.issuedOn(), today);
    if (command.issuedOn().isBefore(submittedOn)) {
      throw RuleBroken.at("/issuedOn", "the document was submitted on " + submittedOn);
    }
    int place = placeOf("language", command.language());
    if (languages.get(place).issuedOn() != null) {
      throw new StateConflict(
          "the document was issued in %s on %s"
              .formatted(command.language().code(), languages.get(place).issuedOn()));
    }
    languages.set(place, languages.get(place).issued(command.issuedOn()));
    state =
        languages.stream().allMatch(version -> version.issuedOn() != null)
            ? DocumentState.ISSUED
            : DocumentState.PARTLY_ISSUED;
    return happened(DocumentEvent.What.ISSUED, null);
  }

  void requireIssuable() {
    require(DocumentState.SUBMITTED, DocumentState.PARTLY_ISSUED);
  }

  /** Keeps the file of a language; what is issued is not exchanged, but superseded. */
  DocumentEvent attach(Language language, String sha256, String mediaType) {
    requireAttachable();
    int place = placeOf("language", language);
    LanguageVersion version = languages.get(place);
    if (version.issuedOn() != null && version.sha256() != null) {
      throw new StateConflict(
          "the document is issued in %s with its file; a correction is another document"
              .formatted(language.code()));
    }
    languages.set(place, version.with(sha256, mediaType));
    return happened(DocumentEvent.What.FILE_ATTACHED, null);
  }

  void requireAttachable() {
    require(
        DocumentState.PLANNED,
        DocumentState.SUBMITTED,
        DocumentState.PARTLY_ISSUED,
        DocumentState.ISSUED);
  }

  private int placeOf(String field, Language language) {
    for (int i = 0; i < languages.size(); i++) {
      if (languages.get(i).language() == language) {
        return i;
      }
    }
    throw RuleBroken.at("/" + field, "the document is not owed in " + language.code());
  }

  DocumentEvent cancel(CancelDocument command) {
    require(DocumentState.PLANNED, DocumentState.SUBMITTED);
    cancellationReason = command.reason();
    state = DocumentState.CANCELLED;
    return happened(DocumentEvent.What.CANCELLED, command.reason());
  }

  DocumentEvent supersede(Document later, String reason) {
    require(DocumentState.ISSUED, DocumentState.PARTLY_ISSUED);
    if (later.id().equals(id()) || !later.isOut()) {
      throw RuleBroken.at("/by", later.symbol + " is not another document that is issued");
    }
    supersededBy = later;
    state = DocumentState.SUPERSEDED;
    return happened(DocumentEvent.What.SUPERSEDED, reason);
  }

  private boolean isOut() {
    return state == DocumentState.ISSUED || state == DocumentState.PARTLY_ISSUED;
  }

  /** Last day to submit. */
  LocalDate submitBy() {
    return submitBy;
  }

  /** Last day to issue, in every language. */
  LocalDate issueBy() {
    return issueBy;
  }

  /** Whether it was submitted in time; null while it need not be yet. */
  Boolean submittedOnTime(LocalDate today) {
    if (submittedOn != null) {
      return !submittedOn.isAfter(submitBy);
    }
    return today.isAfter(submitBy) ? false : null;
  }

  /** Whether it was issued in time in every language; null while it need not be yet. */
  Boolean issuedOnTime(LocalDate today) {
    if (lastIssuedOn().isPresent()) {
      return !lastIssuedOn().get().isAfter(issueBy);
    }
    return today.isAfter(issueBy) ? false : null;
  }

  /** When the last language came out; empty while one is missing. */
  private Optional<LocalDate> lastIssuedOn() {
    return languages.stream().anyMatch(version -> version.issuedOn() == null)
        ? Optional.empty()
        : languages.stream().map(LanguageVersion::issuedOn).max(LocalDate::compareTo);
  }

  /** Whether something of it is overdue now. */
  boolean isLate(LocalDate today) {
    return switch (state) {
      case PLANNED -> today.isAfter(submitBy);
      case SUBMITTED, PARTLY_ISSUED -> today.isAfter(issueBy);
      case ISSUED, CANCELLED, SUPERSEDED -> false;
    };
  }

  void require(DocumentState... allowed) {
    requireOneOf("the document", state, allowed);
  }

  private DocumentEvent happened(DocumentEvent.What what, String reason) {
    return new DocumentEvent(this, what, reason);
  }

  String symbol() {
    return symbol;
  }

  Texts titles() {
    return titles;
  }

  Meeting meeting() {
    return Objects.requireNonNull(meeting);
  }

  String agendaItem() {
    return agendaItem;
  }

  DocumentCategory category() {
    return category;
  }

  String unit() {
    return unit;
  }

  Classification classification() {
    return classification;
  }

  int wordLimit() {
    return wordLimit;
  }

  Integer words() {
    return words;
  }

  String wordWaiver() {
    return wordWaiver;
  }

  LocalDate submittedOn() {
    return submittedOn;
  }

  List<LanguageVersion> languages() {
    return List.copyOf(languages);
  }

  DocumentState state() {
    return state;
  }

  Document supersededBy() {
    return supersededBy;
  }

  String cancellationReason() {
    return cancellationReason;
  }
}
