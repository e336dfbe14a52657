package org.unhabitat.baraza.governance.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.Classification;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * An outcome as its readers see it.
 *
 * @param meeting reference of the session
 * @param number as people write it, e.g. {@code 2/10}
 * @param supersededBy reference of the later one
 * @param paragraphs of one outcome; a list leaves them out
 */
record OutcomeView(
    UUID id,
    String reference,
    long version,
    OutcomeState state,
    OutcomeKind kind,
    OutcomeEvent.BodyReference body,
    String meeting,
    String agendaItem,
    String number,
    String symbol,
    Texts titles,
    String unit,
    Classification classification,
    AdoptionMethod adoptedBy,
    LocalDate decidedOn,
    Vote vote,
    List<SilenceProcedure> silences,
    String supersededBy,
    String withdrawalReason,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<OutcomeEvent.ParagraphState> paragraphs,
    String annexes,
    List<AllowedAction> allowedActions)
    implements Versioned {}
