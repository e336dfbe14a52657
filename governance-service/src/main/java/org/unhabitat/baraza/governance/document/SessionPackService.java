package org.unhabitat.baraza.governance.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.unhabitat.baraza.governance.PrintedFiles;
import org.unhabitat.baraza.governance.Secretariat;
import org.unhabitat.baraza.governance.meeting.AgendaItem;
import org.unhabitat.baraza.governance.meeting.Meeting;
import org.unhabitat.baraza.governance.meeting.MeetingRepository;
import org.unhabitat.baraza.kit.pdf.Pdf;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.texts.Language;

/**
 * Puts the papers of a session together, as far as a reader may see them. Nothing here is one
 * transaction: to put many pages together takes longer than a connection should be held.
 */
@ApplicationScoped
class SessionPackService {
  private final DocumentRepository documents;
  private final MeetingRepository meetings;
  private final Secretariat secretariat;
  private final Pdf pdf;
  private final PrintedFiles printed;

  SessionPackService(
      DocumentRepository documents,
      MeetingRepository meetings,
      Secretariat secretariat,
      Pdf pdf,
      PrintedFiles printed) {
    this.pdf = pdf;
    this.printed = printed;
    this.documents = documents;
    this.meetings = meetings;
    this.secretariat = secretariat;
  }

  /**
   * A pack that may have to be printed.
   *
   * @param name without its ending
   * @param tag of all that it is made of
   */
  record Pack(String name, EntityTag tag, PrintedFiles.Printer printer) {}

  /** The papers that somebody of the staff may know of. */
  Pack forStaff(UUID meeting, Language language) {
    return pack(
        meetings.get(meeting),
        language,
        document -> secretariat.mayKnow(document.classification(), document.unit()),
        document -> secretariat.serves(document.unit()));
  }

  /**
   * The papers that everybody may know of.
   *
   * @throws NotFound also where the session is nobody's business outside
   */
  Pack forEverybody(UUID meeting, Language language) {
    return pack(
        meetings
            .findByIdOptional(meeting)
            .filter(Meeting::isPublic)
            .orElseThrow(() -> new NotFound("session", meeting)),
        language,
        PublicDocument::isOpen,
        document -> false);
  }

  private Pack pack(
      Meeting meeting,
      Language language,
      Predicate<Document> mayKnow,
      Predicate<Document> mayReadAhead) {
    List<Document> known = documents.papersOf(meeting).stream().filter(mayKnow).toList();
    Function<Predicate<Document>, List<SessionPaper>> papers =
        which ->
            known.stream()
                .filter(which)
                .map(document -> SessionPaper.of(document, language, mayReadAhead.test(document)))
                .toList();
    List<SessionPapers.Item> items = new ArrayList<>();
    for (AgendaItem item : meeting.agenda()) {
      items.add(
          new SessionPapers.Item(
              item.number(),
              item.titles(),
              papers.apply(document -> item.number().equals(document.agendaItem()))));
    }
    List<SessionPaper> others = papers.apply(document -> !meeting.hasItem(document.agendaItem()));
    if (!others.isEmpty()) {
      items.add(new SessionPapers.Item(null, null, others));
    }
    SessionPapers session =
        new SessionPapers(
            meeting.reference(),
            meeting.titles(),
            meeting.body().names(),
            pdf.printable(language),
            items);
    return new Pack(
        meeting.reference().replace('/', '-') + "-" + language.code(),
        printed.tag(session),
        file -> SessionPack.print(session, documents::content, pdf, file));
  }
}
