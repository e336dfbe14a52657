package org.unhabitat.baraza.governance.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.Classification;
import org.unhabitat.baraza.governance.body.BodyKind;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * An issued document as anybody may see it.
 *
 * @param languages those that are issued
 * @param supersededBy symbol of the one that has taken its place
 */
record PublicDocument(
    UUID id,
    String symbol,
    Texts titles,
    String body,
    String meeting,
    String agendaItem,
    List<Issued> languages,
    String supersededBy) {

  /**
   * A language that is issued.
   *
   * @param file address of the file; null where there is none
   */
  record Issued(Language language, LocalDate issuedOn, String file) {}

  static final Listing<Document, PublicDocument> LISTING =
      Listing.of(Document.class, PublicDocument.class, PublicDocument::of)
          .fetch("meeting.body")
          .fetch("supersededBy")
          .sort("symbol")
          .sortedBy("symbol");

  static boolean isOpen(Document document) {
    boolean out =
        switch (document.state()) {
          case PARTLY_ISSUED, ISSUED, SUPERSEDED -> true;
          case PLANNED, SUBMITTED, CANCELLED -> false;
        };
    return out
        && document.classification() == Classification.UNCLASSIFIED
        && document.meeting().body().kind() == BodyKind.GOVERNING_BODY;
  }

  static PublicDocument of(Document document) {
    Document later = document.supersededBy();
    return new PublicDocument(
        document.id(),
        document.symbol(),
        document.titles(),
        document.meeting().body().code(),
        document.meeting().reference(),
        document.agendaItem(),
        document.languages().stream()
            .filter(version -> version.issuedOn() != null)
            .map(
                version ->
                    new Issued(
                        version.language(),
                        version.issuedOn(),
                        version.sha256() == null
                            ? null
                            : "/api/public/v1/documents/%s/files/%s"
                                .formatted(document.id(), version.language().code())))
            .toList(),
        later == null || !isOpen(later) ? null : later.symbol());
  }
}
