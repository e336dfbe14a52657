package org.unhabitat.baraza.governance.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
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

  SessionPackService(
      DocumentRepository documents, MeetingRepository meetings, Secretariat secretariat, Pdf pdf) {
    this.pdf = pdf;
    this.documents = documents;
    this.meetings = meetings;
    this.secretariat = secretariat;
  }

  /**
   * A file that is gone once it is read.
   *
   * @param name without its ending
   */
  record Pack(String name, InputStream content) {}

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
    try (SessionPack pack = new SessionPack(meeting, language, pdf)) {
      for (AgendaItem item : meeting.agenda()) {
        List<SessionPaper> papers =
            known.stream()
                .filter(document -> item.number().equals(document.agendaItem()))
                .map(document -> paper(document, language, mayReadAhead))
                .toList();
        pack.add(item.number(), item.titles(), papers, documents::content);
      }
      pack.addOthers(
          known.stream()
              .filter(document -> !meeting.hasItem(document.agendaItem()))
              .map(document -> paper(document, language, mayReadAhead))
              .toList(),
          documents::content);
      return new Pack(meeting.reference().replace('/', '-') + "-" + language.code(), pack.read());
    }
  }

  private static SessionPaper paper(
      Document document, Language language, Predicate<Document> mayReadAhead) {
    return SessionPaper.of(document, language, mayReadAhead.test(document));
  }
}
