package org.unhabitat.baraza.governance.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.governance.meeting.Meeting;
import org.unhabitat.baraza.kit.record.RecordRepository;

/** The queries for documents. */
@ApplicationScoped
class DocumentRepository extends RecordRepository<Document> {
  DocumentRepository() {
    super("document");
  }

  /** The documents of a body's sessions that open in the days, or of all bodies, that count. */
  List<Document> ofSessions(String body, LocalDate from, LocalDate to) {
    return find(
            "select d from Document d join fetch d.meeting m join fetch m.body b left join fetch"
                + " d.languages where m.opensOn between ?1 and ?2 and b.code like ?3"
                + " and d.state <> ?4 order by m.opensOn, d.symbol, d.id",
            from,
            to,
            body == null ? "%" : body,
            DocumentState.CANCELLED)
        .list();
  }

  /**
   * What is overdue on the day of a body's sessions, or of all bodies, the longest overdue first.
   */
  List<Document> late(String body, LocalDate today) {
    return find(
            "select d from Document d join fetch d.meeting m join fetch m.body b"
                + " left join fetch d.languages left join fetch d.supersededBy"
                + " where d.state in (?1, ?2, ?3) and b.code like ?4"
                + " and case when d.state = ?1 then d.submitBy else d.issueBy end < ?5"
                + " order by case when d.state = ?1 then d.submitBy else d.issueBy end,"
                + " d.symbol, d.id",
            DocumentState.PLANNED,
            DocumentState.SUBMITTED,
            DocumentState.PARTLY_ISSUED,
            body == null ? "%" : body,
            today)
        .list();
  }

  /** The documents of a session that count, by symbol. */
  List<Document> papersOf(Meeting meeting) {
    return list(
        "meeting = ?1 and state <> ?2 order by symbol, id", meeting, DocumentState.CANCELLED);
  }

  /** What is in a file, which nobody keeps in mind afterwards. */
  byte[] content(String sha256) {
    return getEntityManager()
        .createQuery("select f.content from StoredFile f where f.sha256 = :sha256", byte[].class)
        .setParameter("sha256", sha256)
        .getSingleResult();
  }

  /** Keeps a file; the same one is there once. */
  void keep(StoredFile file) {
    if (getEntityManager().find(StoredFile.class, file.sha256()) == null) {
      getEntityManager().persist(file);
    }
  }

  StoredFile file(String sha256) {
    return getEntityManager().find(StoredFile.class, sha256);
  }
}
