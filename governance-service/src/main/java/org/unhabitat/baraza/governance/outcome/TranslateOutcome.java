package org.unhabitat.baraza.governance.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.texts.Language;

/**
 * Adds the text in another language, or corrects it.
 *
 * @param language any of the six but English, which was adopted and stays
 * @param title its title in the language; unchanged where null
 * @param paragraphs the paragraphs that are translated
 */
public record TranslateOutcome(
    @NotNull Language language,
    @Size(max = 500) String title,
    @NotNull @Size(max = 2000) @Valid List<@NotNull Translation> paragraphs) {
  /**
   * A paragraph in the language.
   *
   * @param paragraph its id
   * @param text without its number
   */
  public record Translation(@NotNull UUID paragraph, @NotBlank @Size(max = 20_000) String text) {}
}
