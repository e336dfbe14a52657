package org.unhabitat.baraza.governance.outcome;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A paragraph as it is proposed.
 *
 * @param number as the text numbers it, e.g. {@code 3(a)}; empty where it has none
 * @param kind what it is
 * @param leadVerb the verb it opens with, e.g. {@code requests}; empty where none
 * @param addressee whom it asks; empty where nobody
 * @param text without its number
 * @param symbols what it cites, as written
 */
public record ParagraphText(
    @Size(max = 40) String number,
    @NotNull ParagraphKind kind,
    @Size(max = 60) String leadVerb,
    @Size(max = 200) String addressee,
    @NotNull @TextLength(max = 20_000) Texts text,
    @Size(max = 200) List<@NotNull @Size(max = 200) String> symbols) {
  /** Nothing where nothing is said. */
  public ParagraphText {
    number = number == null ? "" : number.strip();
    leadVerb = leadVerb == null ? "" : leadVerb.strip();
    addressee = addressee == null ? "" : addressee.strip();
    symbols = symbols == null ? List.of() : symbols;
  }
}
