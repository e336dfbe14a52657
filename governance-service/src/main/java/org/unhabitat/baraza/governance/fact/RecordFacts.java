package org.unhabitat.baraza.governance.fact;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/**
 * Everything the ledger knows by one version of a record.
 *
 * @param family e.g. {@code governance.meeting}
 * @param link path of the record in the API of its service
 * @param facts none where the record says nothing that counts
 */
record RecordFacts(
    String family,
    UUID recordId,
    String reference,
    long version,
    String link,
    String eventId,
    String eventType,
    List<DerivedFact> facts) {

  RecordFacts {
    if (recordId == null) {
      throw new IllegalArgumentException("the state has no id");
    }
    if (version < 1) {
      throw new IllegalArgumentException("the state has no version");
    }
    facts = List.copyOf(facts);
  }

  /**
   * @param link path of the record, with {@code %s} for its id
   * @param facts what the rules found; they may be empty
   */
  static RecordFacts of(
      ReceivedEvent event,
      String family,
      UUID recordId,
      String reference,
      long version,
      String link,
      Stream<DerivedFact> facts) {
    return new RecordFacts(
        family,
        recordId,
        reference,
        version,
        link.formatted(recordId),
        event.id(),
        event.type(),
        facts.collect(Collectors.toUnmodifiableList()));
  }
}
