package org.unhabitat.baraza.governance.body;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.unhabitat.baraza.governance.cadence.Cadence;

/**
 * How a body works, as a whole: what is left out is not set.
 *
 * @param cadence how often it is meant to meet
 * @param meetsBefore deadlines of another body that it meets in time for
 * @param quorum how many must be present; none by default
 * @param decisionRule how it decides; nothing by default
 * @param sunsetOn last day on which a task force meets
 */
public record BodyRules(
    @Valid Cadence cadence,
    @Valid DeadlineLink meetsBefore,
    @Valid Quorum quorum,
    DecisionRule decisionRule,
    LocalDate sunsetOn) {
  static final BodyRules NONE = new BodyRules(null, null, null, null, null);
}
