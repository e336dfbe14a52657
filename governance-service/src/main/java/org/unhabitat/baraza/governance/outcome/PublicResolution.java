package org.unhabitat.baraza.governance.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * An adopted outcome as anybody may see it.
 *
 * @param body code of the body
 * @param meeting reference of the session
 * @param number as people write it, e.g. {@code 2/10}
 * @param supersededBy the later one, where there is one
 * @param paragraphs of one outcome; a list leaves them out
 */
public record PublicResolution(
    UUID id,
    String reference,
    OutcomeKind kind,
    OutcomeState state,
    String body,
    String meeting,
    String number,
    String symbol,
    Texts titles,
    LocalDate adoptedOn,
    AdoptionMethod adoptedBy,
    Successor supersededBy,
    List<PublicParagraph> paragraphs,
    String annexes) {

  /** The outcome that has taken the place of this one. */
  public record Successor(UUID id, String reference, String symbol) {}

  static PublicResolution of(Outcome outcome, List<PublicParagraph> paragraphs) {
    Outcome later = outcome.supersededBy();
    return new PublicResolution(
        outcome.id(),
        outcome.reference(),
        outcome.kind(),
        outcome.state(),
        outcome.body().code(),
        outcome.meeting().map(meeting -> meeting.reference()).orElse(null),
        outcome.series() + "/" + outcome.serial(),
        outcome.symbol(),
        outcome.titles(),
        outcome.decidedOn(),
        outcome.adoptedBy(),
        later == null || later.publicSince() == null
            ? null
            : new Successor(later.id(), later.reference(), later.symbol()),
        paragraphs,
        paragraphs == null ? null : outcome.annexes());
  }
}
