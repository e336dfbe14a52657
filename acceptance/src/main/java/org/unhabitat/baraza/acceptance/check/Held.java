package org.unhabitat.baraza.acceptance.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a service's database holds, at one moment.
 *
 * @param records the version of each record, by family and id
 * @param noted what each consumer has applied, as {@code source id}
 * @param parked dead letters of each consumer, whatever became of them, as {@code
 *     topic/partition/offset}
 * @param openLetters how many of them wait for an operator
 * @param ledger the version by which each record stands in the fact ledger
 */
record Held(
    List<Sent> outbox,
    List<Remembered> history,
    Map<String, Map<UUID, Long>> records,
    Map<String, Set<String>> noted,
    Map<String, Set<String>> parked,
    int openLetters,
    Map<String, Map<UUID, Long>> ledger,
    List<Fact> facts) {

  /** A row of the outbox. */
  record Sent(
      String id, String family, UUID recordId, String type, long version, boolean published) {}

  /**
   * A row of the history.
   *
   * @param hash as it is in the row
   * @param computed what it should be by the row's content
   * @param call the mark of the client's call that the record carries; null where there is none
   */
  record Remembered(
      String family,
      UUID recordId,
      long version,
      String previousHash,
      String hash,
      String computed,
      String call) {
    String record() {
      return family + " " + recordId;
    }
  }

  /** A row of the fact ledger, without the key that the database gave it. */
  record Fact(
      String family,
      UUID recordId,
      String eventId,
      String kind,
      LocalDate occurredOn,
      LocalDate countsOn,
      LocalDate until,
      String subject,
      String subjectKind,
      String distinctKey,
      String quantity) {}
}
