package org.unhabitat.baraza.kit.record;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.StateConflict;

/**
 * A record of the suite. It changes by named commands only, each followed by one {@code
 * Outbox.append}, so that its versions are 1, 2, 3 … without a gap, one an event.
 */
@MappedSuperclass
public abstract class ManagedRecord {
  @Id private UUID id;

  /** The first version is 1: Hibernate leaves it as it is on insert and counts on from there. */
  @Version private long version = 1;

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  @Column(nullable = false)
  private Instant changedAt;

  @Column(nullable = false)
  private String changedBy;

  /** Gives the record a time-ordered id (UUID version 7), which indexes like a sequence. */
  protected ManagedRecord() {
    this.id = newId();
  }

  /** A new time-ordered id (UUID version 7). */
  public static UUID newId() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }

  /** The record's id for life. */
  public UUID id() {
    return id;
  }

  /** From 1, one more with every change. */
  public long version() {
    return version;
  }

  /** When the record was made. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When it last changed. */
  public Instant changedAt() {
    return changedAt;
  }

  /** Who changed it last. */
  public String changedBy() {
    return changedBy;
  }

  /**
   * Marks the change that is being made. Only the outbox calls this, just before it flushes: it
   * makes the version move once for every event, also where a command changed none of the record's
   * own columns.
   */
  public void touch(String actor, Instant at) {
    if (createdAt == null) {
      createdAt = at;
    }
    changedAt = at;
    changedBy = actor;
  }

  /**
   * Refuses a command that is open in other states only.
   *
   * @param what the record as people call it, e.g. {@code the meeting}
   * @param state the state it is in
   * @param allowed the states in which the command is open
   * @throws StateConflict where the state is none of those
   */
  protected static void requireOneOf(String what, Enum<?> state, Enum<?>... allowed) {
    if (Arrays.stream(allowed).noneMatch(state::equals)) {
      throw new StateConflict(
          "%s is %s, not %s"
              .formatted(
                  what,
                  EnumNames.onTheWire(state),
                  Arrays.stream(allowed)
                      .map(EnumNames::onTheWire)
                      .sorted()
                      .collect(Collectors.joining(" or "))));
    }
  }
}
