package org.unhabitat.baraza.governance.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.unhabitat.baraza.governance.Classification;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Puts a text before a body.
 *
 * @param body id or code of the body
 * @param kind what it is to become
 * @param titles its title
 * @param meeting id or reference of the session; null where none is set yet
 * @param agendaItem number of the agenda item; null where there is none
 * @param symbol as written, e.g. {@code HSP/HA.2/Res.10}; null where it has none yet
 * @param series session or year that its number counts within, where a text of the past has its
 *     number already; else null
 * @param serial its number in the series; else null
 * @param classification who may know of it; everybody by default
 * @param paragraphs in the order of the text
 * @param annexes what is annexed, as text
 */
public record ProposeOutcome(
    @NotBlank String body,
    @NotNull OutcomeKind kind,
    @NotNull @TextLength(max = 500) Texts titles,
    @Size(max = 64) String meeting,
    @Size(max = 32) String agendaItem,
    @Size(max = 100) String symbol,
    @Pattern(regexp = "\\d{1,4}") String series,
    @Min(1) @Max(9999) Integer serial,
    Classification classification,
    @NotNull @Size(max = 2000) @Valid List<@NotNull ParagraphText> paragraphs,
    @Size(max = 1_000_000) String annexes) {
  /** Unclassified unless something is said. */
  public ProposeOutcome {
    classification = classification == null ? Classification.UNCLASSIFIED : classification;
  }
}
