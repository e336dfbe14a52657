package org.unhabitat.baraza.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.unhabitat.baraza.kit.time.DutyStation;

/**
 * Sends what the outbox holds, in sequence order, and marks a row only when the broker has
 * confirmed it. One relay is active per service: a batch is sent under an advisory lock that its
 * transaction holds, and whoever does not get the lock waits for the next round.
 *
 * <p>A later event of a record is never on its way before the earlier one is confirmed, so that no
 * failure can turn their order in the topic.
 */
@Singleton
public class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class);

  /** Any number, the same in every replica; each service has a database of its own. */
  private static final long LOCK = 7_021_867_005L;

  /**
   * The mark of a sent row need not reach the disk before the next batch: where a crash of the
   * database takes it back, the event is sent once more, as after any crash between the two.
   */
  private static final String CLAIM =
      "select pg_try_advisory_xact_lock(?), set_config('synchronous_commit', 'off', true)";

  private static final String NEXT =
      """
      select seq, id, aggregatetype, aggregateid, type, payload, classification, traceparent,
        created_at
      from outbox where published_at is null order by seq limit ?
      """;

  private final AgroalDataSource database;
  private final Map<String, Object> broker;
  private final DutyStation dutyStation;
  private final String source;
  private final int batchSize;
  private final Duration sweep;
  private final boolean enabled;
  private final Semaphore work = new Semaphore(0);
  private final Thread thread;
  private volatile boolean running = true;
  private volatile Instant lastFailure;
  private Producer<String, byte[]> producer;

  Relay(
      AgroalDataSource database,
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      DutyStation dutyStation,
      MeterRegistry metrics,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "baraza.outbox.batch-size", defaultValue = "500") int batchSize,
      @ConfigProperty(name = "baraza.outbox.sweep", defaultValue = "1s") Duration sweep,
      @ConfigProperty(name = "baraza.outbox.enabled", defaultValue = "true") boolean enabled) {
    this.database = database;
    this.broker = broker;
    this.dutyStation = dutyStation;
    this.source = "/baraza/" + service.replaceFirst("-service$", "");
    this.batchSize = batchSize;
    this.sweep = sweep;
    this.enabled = enabled;
    this.thread = new Thread(this::run, "outbox-relay");
    metrics.gauge("baraza.outbox.backlog", this, Relay::backlog);
  }

  /** Says that there is something to send. Cheap; called after every commit. */
  public void wake() {
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  /** Events that wait to be sent, -1 where the database does not answer. */
  public long backlog() {
    try (Connection connection = database.getConnection();
        PreparedStatement count =
            connection.prepareStatement("select count(*) from outbox where published_at is null");
        ResultSet result = count.executeQuery()) {
      result.next();
      return result.getLong(1);
    } catch (SQLException away) {
      return -1;
    }
  }

  /** When sending last failed; null where the last batch went well. */
  public Instant lastFailure() {
    return lastFailure;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    work.release();
    thread.join(Duration.ofSeconds(10).toMillis());
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
    }
  }

  private void run() {
    while (running) {
      try {
        if (sendBatch() < batchSize) {
          work.tryAcquire(sweep.toMillis(), TimeUnit.MILLISECONDS);
          work.drainPermits();
        }
        lastFailure = null;
      } catch (InterruptedException stopped) {
        return;
      } catch (Exception failed) {
        if (lastFailure == null) {
          LOG.warn("the relay could not send and goes on trying", failed);
        }
        lastFailure = dutyStation.now();
        pause();
      }
    }
  }

  private void pause() {
    try {
      work.tryAcquire(sweep.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      running = false;
    }
  }

  /** Returns how many rows it found to send. */
  private int sendBatch() throws SQLException, InterruptedException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        List<OutboxRow> rows = isMine(connection) ? next(connection) : List.of();
        List<Long> confirmed = new ArrayList<>();
        ExecutionException failure = send(rows, confirmed);
        mark(connection, confirmed);
        connection.commit();
        if (failure != null) {
          throw new SQLException("the broker did not confirm", failure.getCause());
        }
        return rows.size();
      } finally {
        connection.rollback();
      }
    }
  }

  private static boolean isMine(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(CLAIM)) {
      lock.setLong(1, LOCK);
      try (ResultSet result = lock.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }

  private List<OutboxRow> next(Connection connection) throws SQLException {
    List<OutboxRow> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(NEXT)) {
      select.setInt(1, batchSize);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(
              new OutboxRow(
                  row.getLong("seq"),
                  row.getObject("id", UUID.class),
                  row.getString("aggregatetype"),
                  row.getString("aggregateid"),
                  row.getString("type"),
                  row.getString("payload"),
                  row.getString("classification"),
                  row.getString("traceparent"),
                  row.getTimestamp("created_at").toInstant()));
        }
      }
    }
    return rows;
  }

  /**
   * Sends the rows in waves in which each record occurs once, and stops after the first wave that
   * was not confirmed whole.
   */
  private ExecutionException send(List<OutboxRow> rows, List<Long> confirmed)
      throws InterruptedException {
    List<OutboxRow> waiting = rows;
    while (!waiting.isEmpty()) {
      Set<String> onTheirWay = new HashSet<>();
      Map<Long, Future<RecordMetadata>> wave = new HashMap<>();
      List<OutboxRow> later = new ArrayList<>();
      for (OutboxRow row : waiting) {
        if (onTheirWay.add(row.aggregateId())) {
          wave.put(row.seq(), producer().send(row.toMessage(source)));
        } else {
          later.add(row);
        }
      }
      ExecutionException failure = null;
      for (Map.Entry<Long, Future<RecordMetadata>> sent : wave.entrySet()) {
        try {
          sent.getValue().get();
          confirmed.add(sent.getKey());
        } catch (ExecutionException notConfirmed) {
          failure = notConfirmed;
        }
      }
      if (failure != null) {
        return failure;
      }
      waiting = later;
    }
    return null;
  }

  private static void mark(Connection connection, List<Long> confirmed) throws SQLException {
    if (confirmed.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement("update outbox set published_at = now() where seq = any (?)")) {
      update.setArray(1, connection.createArrayOf("bigint", confirmed.toArray()));
      update.executeUpdate();
    }
  }

  private Producer<String, byte[]> producer() {
    if (producer == null) {
      Map<String, Object> settings = new HashMap<>(broker);
      settings.put(ProducerConfig.ACKS_CONFIG, "all");
      settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
      settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
      settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
      settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
      settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
      settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
      producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  /** Only for display: when the oldest waiting event was written; null where none waits. */
  public Instant oldestWaiting() {
    try (Connection connection = database.getConnection();
        PreparedStatement oldest =
            connection.prepareStatement(
                "select min(created_at) from outbox where published_at is null");
        ResultSet result = oldest.executeQuery()) {
      result.next();
      Timestamp at = result.getTimestamp(1);
      return at == null ? null : at.toInstant();
    } catch (SQLException away) {
      return null;
    }
  }
}
