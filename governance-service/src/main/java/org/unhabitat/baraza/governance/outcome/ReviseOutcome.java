package org.unhabitat.baraza.governance.outcome;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Gives a proposed text another wording, as a whole.
 *
 * @param titles its title
 * @param agendaItem number of the agenda item; null where there is none
 * @param meeting id or reference of the session; null where none is set yet
 * @param paragraphs in the order of the text
 * @param annexes what is annexed, as text
 */
public record ReviseOutcome(
    @NotNull @TextLength(max = 500) Texts titles,
    @Size(max = 64) String meeting,
    @Size(max = 32) String agendaItem,
    @NotNull @Size(max = 2000) @Valid List<@NotNull ParagraphText> paragraphs,
    @Size(max = 1_000_000) String annexes) {}
