package org.unhabitat.baraza.governance.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * A paragraph of an adopted outcome as anybody may see it: who acts on it, by when, what was done.
 *
 * @param resolution where it stands
 * @param status how far its follow-up is; null where it asks for nothing
 * @param leadUnit code of the unit that follows it up
 * @param reportingSession reference of the session to which it is reported
 * @param done what was done, as it was last reported; null until it is
 * @param conclusion why the follow-up is closed; null until it is
 */
public record PublicParagraph(
    UUID id,
    Place resolution,
    String number,
    ParagraphKind kind,
    String leadVerb,
    String addressee,
    Texts text,
    List<String> symbols,
    FollowUpState status,
    String leadUnit,
    LocalDate dueOn,
    String reportingSession,
    String done,
    LocalDate reportedOn,
    Conclusion conclusion,
    LocalDate closedOn) {

  /** The outcome, as a paragraph names it. */
  public record Place(
      UUID id,
      String reference,
      OutcomeKind kind,
      OutcomeState state,
      String body,
      String symbol,
      LocalDate adoptedOn) {}

  /**
   * A report that was sent back, or that nobody has looked at while work goes on, is not shown:
   * only what stands as reported.
   */
  static PublicParagraph of(OutcomeParagraph paragraph, FollowUp followUp) {
    Outcome outcome = paragraph.outcome();
    FollowUpAction last = followUp == null ? null : followUp.standingReport();
    return new PublicParagraph(
        paragraph.id(),
        new Place(
            outcome.id(),
            outcome.reference(),
            outcome.kind(),
            outcome.state(),
            outcome.body().code(),
            outcome.symbol(),
            outcome.decidedOn()),
        paragraph.number(),
        paragraph.kind(),
        paragraph.leadVerb(),
        paragraph.addressee(),
        paragraph.texts(),
        paragraph.symbols(),
        followUp == null ? null : followUp.state(),
        followUp == null ? null : followUp.leadUnit(),
        followUp == null ? null : followUp.dueOn(),
        followUp == null
            ? null
            : followUp.reportingSession().map(session -> session.reference()).orElse(null),
        last == null ? null : last.text(),
        last == null ? null : last.reportedOn(),
        followUp == null ? null : followUp.conclusion(),
        followUp == null ? null : followUp.closedOn());
  }
}
