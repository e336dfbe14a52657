package org.unhabitat.baraza.governance.fact;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.paging.Listing;

/**
 * A fact behind a figure.
 *
 * @param kind what was the case
 * @param occurredOn when it happened
 * @param countsOn the day by which figures count it
 * @param until the last day that it holds; absent where it holds for good
 * @param subject code of the body, series, course, project or agreement it is about
 * @param subjectKind kind of the subject
 * @param quantity how much, as a decimal string
 * @param unit what there is that much of
 * @param record the record it was taken from
 * @param event the event that brought the record's state
 */
public record FactView(
    UUID id,
    FactKind kind,
    LocalDate occurredOn,
    LocalDate countsOn,
    LocalDate until,
    @Schema(examples = "TOWN-HALL") String subject,
    @Schema(examples = "forum") String subjectKind,
    @Schema(examples = "1") String quantity,
    @Schema(examples = "meeting") String unit,
    SourceRecord record,
    SourceEvent event) {

  /** How facts are listed: the oldest first, as the year went. */
  public static final Listing<Fact, FactView> LISTING =
      Listing.of(Fact.class, FactView.class, Fact::view)
          .sort("countsOn")
          .sort("occurredOn")
          .sortedBy("countsOn");

  /**
   * The record that a fact was taken from.
   *
   * @param service whose record it is
   * @param type kind of record in that service
   * @param link path of the record in the API of its service
   */
  public record SourceRecord(
      @Schema(examples = "governance") String service,
      @Schema(examples = "meeting") String type,
      UUID id,
      String reference,
      String link) {}

  /**
   * The event that brought the state which a fact was taken from.
   *
   * @param type CloudEvents type
   */
  public record SourceEvent(
      String id, @Schema(examples = "org.unhabitat.governance.meeting.closed.v1") String type) {}
}
