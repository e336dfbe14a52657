package org.unhabitat.baraza.governance.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.unhabitat.baraza.kit.texts.Language;

/**
 * A document in a language that is owed.
 *
 * @param language which
 * @param issuedOn when it was issued; null before
 * @param sha256 content hash of its file; null where there is none
 * @param mediaType of the file
 */
@Embeddable
record LanguageVersion(
    @Enumerated(EnumType.STRING) @Column(name = "language") Language language,
    @Column(name = "issued_on") LocalDate issuedOn,
    @Column(name = "sha256") String sha256,
    @Column(name = "media_type") String mediaType) {
  LanguageVersion issued(LocalDate on) {
    return new LanguageVersion(language, on, sha256, mediaType);
  }

  LanguageVersion with(String hash, String type) {
    return new LanguageVersion(language, issuedOn, hash, type);
  }
}
