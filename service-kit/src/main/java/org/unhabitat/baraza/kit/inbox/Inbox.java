package org.unhabitat.baraza.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Applies what a consumer receives, each event once. */
@ApplicationScoped
public class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private static final String NOTE =
      """
      insert into inbox (consumer, source, event_id)
      select ?, event.* from unnest(?::text[], ?::text[]) as event (source, event_id)
      on conflict do nothing
      returning source, event_id
      """;

  private final EntityManager entityManager;
  private final ObjectMapper json;
  private final DeadLetters deadLetters;
  private final CountDownLatch stopping = new CountDownLatch(1);

  Inbox(EntityManager entityManager, ObjectMapper json, DeadLetters deadLetters) {
    this.entityManager = entityManager;
    this.json = json;
    this.deadLetters = deadLetters;
  }

  void stop(@Observes @Priority(1) ShutdownEvent event) {
    stopping.countDown();
  }

  /**
   * Applies a batch of one channel. Returns when every event of it is applied, was applied before,
   * or is parked; the offset may be committed then.
   *
   * @throws IllegalStateException where the service stops before that; the batch comes again
   */
  @ActivateRequestContext
  public void receive(EventConsumer consumer, ConsumerRecords<String, byte[]> batch) {
    List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
    batch.forEach(messages::add);
    if (!applied(consumer, messages)) {
      for (ConsumerRecord<String, byte[]> message : messages) {
        applyOrPark(consumer, message);
      }
    }
  }

  /**
   * The quick way: the whole batch in one transaction. False where an event of it needs a closer
   * look.
   */
  private boolean applied(EventConsumer consumer, List<ConsumerRecord<String, byte[]>> messages) {
    int attempt = 1;
    while (true) {
      try {
        QuarkusTransaction.requiringNew()
            .run(
                () -> {
                  if (deadLetters.anyOpen(consumer.name())) {
                    throw new NeedsCloserLook();
                  }
                  applyOnce(consumer, messages);
                  entityManager.flush();
                });
        return true;
      } catch (RuntimeException failed) {
        if (!isPassing(failed)) {
          return false;
        }
        pauseBefore(++attempt, failed);
      }
    }
  }

  private void applyOrPark(EventConsumer consumer, ConsumerRecord<String, byte[]> message) {
    int attempt = 1;
    while (true) {
      try {
        if (deadLetters.blocks(consumer.name(), message)) {
          deadLetters.park(consumer.name(), message, new WaitsForItsPredecessor(), attempt);
          return;
        }
        QuarkusTransaction.requiringNew()
            .run(
                () -> {
                  applyOnce(consumer, List.of(message));
                  entityManager.flush();
                });
        return;
      } catch (RuntimeException failed) {
        if (!isPassing(failed)) {
          try {
            deadLetters.park(consumer.name(), message, failed, attempt);
            return;
          } catch (RuntimeException notParked) {
            pauseBefore(++attempt, notParked);
          }
        } else {
          pauseBefore(++attempt, failed);
        }
      }
    }
  }

  /**
   * Applies messages in the transaction at hand, in their order, except events that the consumer
   * has applied before.
   *
   * @throws RuntimeException what reading or applying one of them threw
   */
  void applyOnce(EventConsumer consumer, List<ConsumerRecord<String, byte[]>> messages) {
    Map<Key, ReceivedEvent> events = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> message : messages) {
      // A tombstone of a compacted topic: the sender's record is gone, ours is never deleted.
      if (message.value() != null) {
        ReceivedEvent event = ReceivedEvent.of(message, json);
        events.putIfAbsent(new Key(event.source(), event.id()), event);
      }
    }
    events.keySet().retainAll(note(consumer.name(), events.keySet()));
    if (!events.isEmpty()) {
      consumer.applyAll(List.copyOf(events.values()));
    }
  }

  /** Notes the events as applied, and returns those that were not before. */
  private Set<Key> note(String consumer, Set<Key> events) {
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (PreparedStatement insert = connection.prepareStatement(NOTE)) {
                insert.setString(1, consumer);
                insert.setArray(
                    2,
                    connection.createArrayOf("text", events.stream().map(Key::source).toArray()));
                insert.setArray(
                    3, connection.createArrayOf("text", events.stream().map(Key::id).toArray()));
                Set<Key> noted = new HashSet<>();
                try (ResultSet row = insert.executeQuery()) {
                  while (row.next()) {
                    noted.add(new Key(row.getString(1), row.getString(2)));
                  }
                }
                return noted;
              }
            });
  }

  private void pauseBefore(int attempt, RuntimeException failed) {
    long pause =
        Math.min(FIRST_PAUSE.toMillis() << Math.min(attempt - 2, 10), LONGEST_PAUSE.toMillis());
    LOG.debugf(failed, "attempt %d in %d ms", attempt, pause);
    try {
      if (stopping.await(pause, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the service stops; the batch comes again", failed);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the service stops; the batch comes again", stopped);
    }
  }

  /** Whether trying again can help: the database is away, a lock was in the way. */
  static boolean isPassing(Throwable failed) {
    return isPassing(failed, new HashSet<>());
  }

  private static boolean isPassing(Throwable failed, Set<Throwable> seen) {
    if (failed == null || !seen.add(failed)) {
      return false;
    }
    if (failed instanceof OptimisticLockException
        || failed instanceof LockTimeoutException
        || failed instanceof PessimisticLockException
        || failed instanceof SQLTransientException) {
      return true;
    }
    if (failed instanceof SQLException database) {
      String state = database.getSQLState();
      return state == null
          || state.startsWith("08")
          || state.startsWith("40")
          || state.startsWith("53")
          || state.startsWith("55")
          || state.startsWith("57");
    }
    // What the database said to a commit hangs beside the transaction manager's own exception.
    return isPassing(failed.getCause(), seen)
        || Arrays.stream(failed.getSuppressed()).anyMatch(beside -> isPassing(beside, seen));
  }

  private record Key(String source, String id) {}

  private static final class NeedsCloserLook extends RuntimeException {
    private NeedsCloserLook() {
      super("a dead letter is open", null, false, false);
    }
  }

  private static final class WaitsForItsPredecessor extends RuntimeException {
    private WaitsForItsPredecessor() {
      super("an earlier event of the same key is parked", null, false, false);
    }
  }
}
