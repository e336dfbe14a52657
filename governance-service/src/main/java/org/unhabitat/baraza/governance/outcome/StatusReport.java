package org.unhabitat.baraza.governance.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * How far the resolutions of a body are at a session (HSP/HA.2/Res.10, paragraph 2).
 *
 * @param asOf the day of the report
 * @param counts how many operative paragraphs there are in each state, those of both parts
 * @param decided what the session itself has adopted
 * @param pending what the body adopted before, and is not closed yet
 */
public record StatusReport(
    UUID meeting,
    String reference,
    Texts titles,
    Texts body,
    LocalDate opensOn,
    LocalDate asOf,
    List<Count> counts,
    List<PublicResolution> decided,
    List<PublicResolution> pending) {
  /** How many paragraphs are in a state. */
  public record Count(FollowUpState status, long paragraphs) {}
}
