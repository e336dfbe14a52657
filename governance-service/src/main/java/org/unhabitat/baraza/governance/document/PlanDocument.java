package org.unhabitat.baraza.governance.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.unhabitat.baraza.governance.Classification;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Plans a document for a session.
 *
 * @param symbol as written, e.g. {@code HSP/EB.2022/INF/5}
 * @param titles its title
 * @param meeting id or reference of the session
 * @param agendaItem number of the agenda item; null where there is none
 * @param category when it belongs to the session
 * @param unit code of the unit that writes it
 * @param languages those it is owed in; all six where null
 * @param wordLimit how many words it may have; that of its category where null
 * @param classification who may know of it; everybody by default, once it is issued
 */
public record PlanDocument(
    @NotBlank @Size(max = 100) String symbol,
    @NotNull @TextLength(max = 500) Texts titles,
    @NotBlank @Size(max = 64) String meeting,
    @Size(max = 32) String agendaItem,
    @NotNull DocumentCategory category,
    @NotBlank @Size(max = 32) String unit,
    @Size(min = 1, max = 6) List<@NotNull Language> languages,
    @Min(1) @Max(1_000_000) Integer wordLimit,
    Classification classification) {
  /** In all six languages and unclassified unless something is said. */
  public PlanDocument {
    languages =
        languages == null ? List.of(Language.values()) : languages.stream().distinct().toList();
    classification = classification == null ? Classification.UNCLASSIFIED : classification;
  }
}
