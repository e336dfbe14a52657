package org.unhabitat.baraza.governance.body;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.cadence.Cadence;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A body as its readers see it.
 *
 * @param parent code of the body that a working group works for
 * @param joins codes of the bodies whose bureaux a joint bureau joins
 */
record BodyView(
    UUID id,
    String reference,
    long version,
    Body.State state,
    String code,
    BodyKind kind,
    Texts names,
    String unit,
    LocalDate validFrom,
    LocalDate validTo,
    LocalDate sunsetOn,
    String parent,
    List<String> joins,
    Cadence cadence,
    DeadlineLink meetsBefore,
    Quorum quorum,
    DecisionRule decisionRule,
    List<Seat> seats,
    List<AllowedAction> allowedActions)
    implements Versioned {}
