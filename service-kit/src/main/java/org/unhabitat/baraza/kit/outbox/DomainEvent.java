package org.unhabitat.baraza.kit.outbox;

import org.unhabitat.baraza.kit.record.ManagedRecord;

/**
 * What happened to one record. Its data is the record's whole public state after the change, so
 * that a consumer can upsert by version and duplicates, replays and late arrivals are harmless.
 */
public interface DomainEvent {
  /** The record that changed. Its id is the message key. */
  ManagedRecord record();

  /**
   * The record family as {@code <service>.<record>}, e.g. {@code governance.meeting}. Topic and
   * type follow from it: {@code governance.meeting.events.v1}, {@code
   * org.unhabitat.governance.meeting.closed.v1}.
   */
  String family();

  /** What happened, past participle in kebab-case, e.g. {@code closed}. */
  String happened();

  /**
   * The record's public state. Asked after the flush, so that the version in it is the new one.
   * Holds the fields {@code id} and {@code version}.
   */
  Object data();

  /** What the history keeps; more than {@link #data()} where the event may not carry all. */
  default Object historyState() {
    return data();
  }

  /** Why, in the words of the person who did it; null where the command asks for no reason. */
  default String reason() {
    return null;
  }

  /** ST/SGB/2007/6: {@code unclassified}, {@code confidential} or {@code strictly confidential}. */
  default String classification() {
    return "unclassified";
  }

  /** Topic of all events of the family. */
  default String topic() {
    return family() + ".events.v1";
  }

  /** CloudEvents type. */
  default String type() {
    return "org.unhabitat." + family() + "." + happened() + ".v1";
  }
}
