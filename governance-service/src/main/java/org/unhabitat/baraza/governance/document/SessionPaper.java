package org.unhabitat.baraza.governance.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.unhabitat.baraza.kit.pdf.Pdf;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A document as a session's pack has it.
 *
 * @param symbol as written
 * @param version the language that is taken in; null where there is none to take
 * @param note what is to be said about it; null where nothing is
 */
record SessionPaper(String symbol, Texts titles, LanguageVersion version, Note note) {
  /** Why a paper is not in the pack, or is there before its time. */
  enum Note {
    /** Is in the pack of its own secretariat. */
    ADVANCE_COPY,
    NOT_ISSUED,
    NO_FILE,
    NOT_A_PDF,
    /** No reader opens the file, or only one who knows a password. */
    UNREADABLE,
    SUPERSEDED
  }

  /**
   * The document in the language that comes nearest to the one that is asked for.
   *
   * @param mayReadAhead whether the reader gets what is not issued yet
   */
  static SessionPaper of(Document document, Language asked, boolean mayReadAhead) {
    if (document.state() == DocumentState.SUPERSEDED) {
      return new SessionPaper(document.symbol(), document.titles(), null, Note.SUPERSEDED);
    }
    List<LanguageVersion> readable =
        document.languages().stream()
            .filter(version -> mayReadAhead || version.issuedOn() != null)
            .toList();
    Optional<LanguageVersion> best =
        Stream.concat(
                Stream.of(asked, Language.EN)
                    .flatMap(
                        language ->
                            readable.stream().filter(version -> version.language() == language)),
                readable.stream())
            .filter(version -> Pdf.TYPE.equals(version.mediaType()))
            .findFirst();
    return new SessionPaper(
        document.symbol(),
        document.titles(),
        best.orElse(null),
        best.isPresent() ? aheadOfIssue(best.get()) : whyNot(readable));
  }

  private static Note aheadOfIssue(LanguageVersion version) {
    return version.issuedOn() == null ? Note.ADVANCE_COPY : null;
  }

  private static Note whyNot(List<LanguageVersion> readable) {
    if (readable.isEmpty()) {
      return Note.NOT_ISSUED;
    }
    return readable.stream().anyMatch(version -> version.sha256() != null)
        ? Note.NOT_A_PDF
        : Note.NO_FILE;
  }

  SessionPaper unreadable() {
    return new SessionPaper(symbol, titles, null, Note.UNREADABLE);
  }
}
