package org.unhabitat.baraza.governance.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unhabitat.baraza.governance.Classification;
import org.unhabitat.baraza.governance.Secretariat;
import org.unhabitat.baraza.governance.body.BodyKind;
import org.unhabitat.baraza.governance.meeting.Meeting;
import org.unhabitat.baraza.governance.meeting.MeetingMoved;
import org.unhabitat.baraza.governance.meeting.MeetingRepository;
import org.unhabitat.baraza.governance.symbol.Symbols;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.time.DutyStation;

/** What can be done with documents, one transaction each. */
@ApplicationScoped
class DocumentService {
  private final DocumentRepository documents;
  private final MeetingRepository meetings;
  private final Outbox outbox;
  private final Secretariat secretariat;
  private final DutyStation dutyStation;

  DocumentService(
      DocumentRepository documents,
      MeetingRepository meetings,
      Outbox outbox,
      Secretariat secretariat,
      DutyStation dutyStation) {
    this.documents = documents;
    this.meetings = meetings;
    this.outbox = outbox;
    this.secretariat = secretariat;
    this.dutyStation = dutyStation;
  }

  Listing<Document, DocumentView> listing() {
    return Listing.of(Document.class, DocumentView.class, this::view)
        .fetch("meeting.body")
        .fetch("supersededBy")
        .sort("reference", "symbol")
        .sort("id")
        .sortedBy("reference");
  }

  /** The documents that the caller may know of. */
  Filters known() {
    return secretariat.known(Filters.none(), "");
  }

  /** The documents with the symbol, however it is written. */
  Filters with(Filters filters, String symbol) {
    return symbol == null || symbol.isBlank()
        ? filters
        : filters.eq("symbolKey", Symbols.key(symbol));
  }

  @Transactional
  DocumentView plan(PlanDocument command) {
    secretariat.require(command.unit());
    if (documents.count("symbolKey", Symbols.key(command.symbol())) > 0) {
      throw RuleBroken.at("/symbol", "there is another document " + command.symbol());
    }
    return record(Document.plan(meeting(command.meeting()), command));
  }

  private Meeting meeting(String key) {
    try {
      return meetings.heldInPlace(key);
    } catch (NotFound unknown) {
      throw RuleBroken.at("/meeting", "there is no session " + key);
    }
  }

  /** The papers of a session go along when it moves. */
  void follow(@Observes MeetingMoved move) {
    documents
        .papersOf(move.meeting())
        .forEach(document -> document.follow(move.meeting()).ifPresent(outbox::append));
  }

  @Transactional
  DocumentView get(UUID id) {
    return view(known(id));
  }

  @Transactional
  DocumentView submit(UUID id, ExpectedVersion expected, SubmitDocument command) {
    return record(forChange(id, expected).submit(command, dutyStation.today()));
  }

  @Transactional
  DocumentView issue(UUID id, ExpectedVersion expected, IssueDocument command) {
    return record(forChange(id, expected).issue(command, dutyStation.today()));
  }

  @Transactional
  DocumentView attach(UUID id, ExpectedVersion expected, Language language, byte[] content) {
    Document document = forChange(id, expected);
    StoredFile file = StoredFile.of(content);
    documents.keep(file);
    return record(document.attach(language, file.sha256(), file.mediaType()));
  }

  @Transactional
  DocumentView cancel(UUID id, ExpectedVersion expected, CancelDocument command) {
    return record(forChange(id, expected).cancel(command));
  }

  @Transactional
  DocumentView supersede(UUID id, ExpectedVersion expected, SupersedeDocument command) {
    Document document = forChange(id, expected);
    Document later =
        documents
            .findByIdOptional(command.by())
            .filter(this::mayKnow)
            .orElseThrow(() -> RuleBroken.at("/by", "there is no such document"));
    return record(document.supersede(later, command.reason()));
  }

  /** The file of a language. */
  @Transactional
  StoredFile file(UUID id, String code) {
    Language language = language(id, code);
    return fileOf(known(id), language);
  }

  private static Language language(UUID id, String code) {
    return EnumNames.fromTheWire(Language.class, code)
        .orElseThrow(() -> new NotFound("file in " + code, id));
  }

  private StoredFile fileOf(Document document, Language language) {
    return document.languages().stream()
        .filter(version -> version.language() == language)
        .map(LanguageVersion::sha256)
        .filter(Objects::nonNull)
        .findFirst()
        .map(documents::file)
        .orElseThrow(() -> new NotFound("file in " + language.code(), document.id()));
  }

  /** What is public of a document: it is unclassified, of a governing body, and out. */
  static Filters open() {
    return Filters.none()
        .onlyWhere(
            "e.classification = :open and e.meeting.body.kind = :governing and e.state in :out",
            Map.of(
                "open",
                Classification.UNCLASSIFIED,
                "governing",
                BodyKind.GOVERNING_BODY,
                "out",
                List.of(
                    DocumentState.PARTLY_ISSUED, DocumentState.ISSUED, DocumentState.SUPERSEDED)));
  }

  @Transactional
  PublicDocument getPublic(UUID id) {
    return PublicDocument.of(openDocument(id));
  }

  /** The file of a language that is issued. */
  @Transactional
  StoredFile publicFile(UUID id, String code) {
    Language language = language(id, code);
    Document document = openDocument(id);
    if (document.languages().stream()
        .noneMatch(version -> version.language() == language && version.issuedOn() != null)) {
      throw new NotFound("file in " + language.code(), id);
    }
    return fileOf(document, language);
  }

  private Document openDocument(UUID id) {
    return documents
        .findByIdOptional(id)
        .filter(PublicDocument::isOpen)
        .orElseThrow(() -> new NotFound("document", id));
  }

  /** How well the documents of a year's sessions keep their slots. */
  @Transactional
  DocumentCompliance compliance(String body, int year) {
    List<Document> all =
        documents.ofSessions(body, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
            .distinct()
            .filter(this::mayKnow)
            .toList();
    Map<Meeting, List<Document>> bySession =
        all.stream()
            .collect(
                Collectors.groupingBy(Document::meeting, LinkedHashMap::new, Collectors.toList()));
    return new DocumentCompliance(
        year,
        counts(all),
        bySession.entrySet().stream()
            .map(
                entry ->
                    new DocumentCompliance.OfSession(
                        entry.getKey().reference(),
                        entry.getKey().body().code(),
                        counts(entry.getValue())))
            .toList());
  }

  private DocumentCompliance.Counts counts(Collection<Document> counted) {
    LocalDate today = dutyStation.today();
    return new DocumentCompliance.Counts(
        counted.size(),
        count(counted, document -> document.submittedOnTime(today) != null),
        count(counted, document -> document.submittedOnTime(today)),
        count(counted, document -> document.issuedOnTime(today) != null),
        count(counted, document -> document.issuedOnTime(today)),
        count(counted, document -> document.isLate(today)));
  }

  private static int count(Collection<Document> counted, Function<Document, Boolean> condition) {
    return (int)
        counted.stream().filter(document -> Boolean.TRUE.equals(condition.apply(document))).count();
  }

  /** What is late now, in the order in which it was due. */
  @Transactional
  List<DocumentView> late(String body) {
    LocalDate today = dutyStation.today();
    return documents.late(body, today).stream().filter(this::mayKnow).map(this::view).toList();
  }

  private Document forChange(UUID id, ExpectedVersion expected) {
    Document document = known(id);
    secretariat.require(document.unit());
    expected.check(document.version());
    return document;
  }

  private Document known(UUID id) {
    Document document = documents.get(id);
    if (!mayKnow(document)) {
      throw new NotFound("document", id);
    }
    return document;
  }

  private boolean mayKnow(Document document) {
    return secretariat.mayKnow(document.classification(), document.unit());
  }

  private DocumentView record(DocumentEvent event) {
    outbox.append(event);
    return view(event.record());
  }

  private DocumentView view(Document document) {
    LocalDate today = dutyStation.today();
    Document later = document.supersededBy();
    return new DocumentView(
        document.id(),
        document.symbol(),
        document.version(),
        document.state(),
        document.titles(),
        DocumentEvent.Session.of(document),
        document.agendaItem(),
        document.category(),
        document.unit(),
        document.classification(),
        document.submitBy(),
        document.issueBy(),
        document.submittedOn(),
        document.submittedOnTime(today),
        document.issuedOnTime(today),
        document.isLate(today),
        document.wordLimit(),
        document.words(),
        document.wordWaiver(),
        document.languages(),
        later == null ? null : later.symbol(),
        document.cancellationReason(),
        AllowedAction.list(() -> secretariat.require(document.unit()))
            .add("submit", () -> document.require(DocumentState.PLANNED))
            .add("issue", document::requireIssuable)
            .add("files", document::requireAttachable)
            .add("cancel", () -> document.require(DocumentState.PLANNED, DocumentState.SUBMITTED))
            .add(
                "supersede",
                () -> document.require(DocumentState.ISSUED, DocumentState.PARTLY_ISSUED))
            .build());
  }
}
