package org.unhabitat.baraza.governance.fact;

import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/** The rules that take facts from the records of one family. */
interface FactSource {
  /** The classification that leaves facts: all staff reads the ledger, and it may know these. */
  String UNCLASSIFIED = "unclassified";

  /** The family of records, e.g. {@code governance.meeting}. */
  String family();

  /**
   * The facts that are the case by the state which the event carries.
   *
   * @throws IllegalArgumentException where the state cannot be read or lacks what a fact needs
   */
  RecordFacts read(ReceivedEvent event);
}
