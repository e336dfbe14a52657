package org.unhabitat.baraza.governance.document;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.unhabitat.baraza.kit.texts.Language;

/**
 * Records that the document was issued in a language.
 *
 * @param language which
 * @param issuedOn the day
 */
public record IssueDocument(@NotNull Language language, @NotNull LocalDate issuedOn) {}
