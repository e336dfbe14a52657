package org.unhabitat.baraza.kit.inbox;

import java.util.List;

/**
 * One who applies events to records. An implementation has a method for its channel that hands each
 * batch to {@link Inbox#receive}; a dead letter that an operator replays comes by the same {@link
 * #apply}.
 */
public interface EventConsumer {
  /** Name of the consumer; equal to that of its channel. Part of the inbox key: never rename. */
  String name();

  /**
   * Applies one event in the transaction that notes it. What it throws decides: a passing trouble
   * of the database is tried again, everything else parks the event.
   */
  void apply(ReceivedEvent event);

  /**
   * Applies what came together, in its order. A consumer whose effects can be written at once
   * writes them at once: round trips cost, not rows. What it throws parks none of them yet; each is
   * then applied by itself.
   */
  default void applyAll(List<ReceivedEvent> events) {
    events.forEach(this::apply);
  }
}
