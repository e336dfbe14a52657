package org.unhabitat.baraza.acceptance.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a suite. */
final class SnapshotReader {
  /** What the load writes into a record, so that an unanswered call can be recognised. */
  private static final Pattern CALL = Pattern.compile("call:[0-9a-f-]{36}");

  private static final int FETCH_SIZE = 5_000;

  private final Installation installation;
  private final ObjectMapper json = new ObjectMapper();

  SnapshotReader(Installation installation) {
    this.installation = installation;
  }

  Snapshot read() throws SQLException, IOException {
    Map<Service, Map<String, Long>> consumed = consumed();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(consumer);
      Map<String, Long> ends = new HashMap<>();
      consumer
          .endOffsets(partitions)
          .forEach((where, end) -> ends.put(Snapshot.place(where.topic(), where.partition()), end));
      Map<Service, Held> held = new EnumMap<>(Service.class);
      for (Service service : Service.values()) {
        held.put(service, held(service));
      }
      return new Snapshot(held, events(consumer, partitions), ends, consumed);
    }
  }

  /** Whether no event waits to be sent and every consumer has reached the end of its topics. */
  boolean isAtRest() throws SQLException, IOException {
    for (Service service : Service.values()) {
      try (Connection database = installation.open(service)) {
        if (number(database, "select count(*) from outbox where published_at is null") > 0) {
          return false;
        }
      }
    }
    Map<Service, Map<String, Long>> consumed = consumed();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions(consumer));
      for (Service service : Service.values()) {
        for (List<String> topics : service.consumers().values()) {
          for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            String place = Snapshot.place(end.getKey().topic(), end.getKey().partition());
            if (topics.contains(end.getKey().topic())
                && consumed.get(service).getOrDefault(place, 0L) < end.getValue()) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  private Map<Service, Map<String, Long>> consumed() throws IOException {
    Map<Service, Map<String, Long>> consumed = new EnumMap<>(Service.class);
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, installation.broker()))) {
      for (Service service : Service.values()) {
        Map<String, Long> offsets = new HashMap<>();
        admin
            .listConsumerGroupOffsets(service.application())
            .partitionsToOffsetAndMetadata()
            .get()
            .forEach(
                (where, offset) -> {
                  if (offset != null) {
                    offsets.put(Snapshot.place(where.topic(), where.partition()), offset.offset());
                  }
                });
        consumed.put(service, offsets);
      }
    } catch (ExecutionException failed) {
      throw new IOException("the broker does not say what was consumed", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
    return consumed;
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            installation.broker(),
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            16 * 1024 * 1024),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  /** Without the dead letters: a copy there is compared with its row, not as an event. */
  private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
    return consumer.listTopics().entrySet().stream()
        .filter(topic -> topic.getKey().matches(".*\\.(events|state)\\.v1"))
        .flatMap(topic -> topic.getValue().stream())
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .toList();
  }

  private List<Event> events(
      KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    List<Event> events = new ArrayList<>();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(where -> consumer.position(where) < ends.get(where))) {
      for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofSeconds(1))) {
        if (message.value() != null) {
          events.add(event(message));
        }
      }
    }
    return events;
  }

  private Event event(ConsumerRecord<String, byte[]> message) {
    return new Event(
        message.topic(),
        message.partition(),
        message.offset(),
        message.key(),
        header(message, "ce_id"),
        header(message, "ce_source"),
        header(message, "ce_type"),
        tree(message.value()));
  }

  /** A poison message has no content to compare; the dead letters tell of it. */
  private JsonNode tree(byte[] value) {
    try {
      return json.readTree(value);
    } catch (IOException poison) {
      return json.createObjectNode();
    }
  }

  private static String header(ConsumerRecord<?, ?> message, String name) {
    Header header = message.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private Held held(Service service) throws SQLException {
    try (Connection database = installation.open(service)) {
      List<Held.Remembered> history = history(database);
      Set<String> families = new TreeSet<>();
      history.forEach(row -> families.add(row.family()));
      Map<String, Map<UUID, Long>> records = new HashMap<>();
      for (String family : families) {
        records.put(family, records(database, family));
      }
      boolean hasLedger = service == Service.GOVERNANCE;
      return new Held(
          outbox(database),
          history,
          records,
          sets(database, "select consumer, source || ' ' || event_id from inbox"),
          sets(
              database,
              "select consumer, topic || '/' || partition || '/' || position from dead_letter"),
          (int) number(database, "select count(*) from dead_letter where state = 'OPEN'"),
          hasLedger ? ledger(database) : Map.of(),
          hasLedger ? facts(database) : List.of());
    }
  }

  private static List<Held.Sent> outbox(Connection database) throws SQLException {
    List<Held.Sent> rows = new ArrayList<>();
    each(
        database,
        "select id, aggregatetype, aggregateid, type, record_version, published_at is not null"
            + " from outbox order by seq",
        row ->
            rows.add(
                new Held.Sent(
                    row.getString(1),
                    row.getString(2),
                    UUID.fromString(row.getString(3)),
                    row.getString(4),
                    row.getLong(5),
                    row.getBoolean(6))));
    return rows;
  }

  private static List<Held.Remembered> history(Connection database) throws SQLException {
    List<Held.Remembered> rows = new ArrayList<>();
    each(
        database,
        "select record_type, record_id, version, action, actor, at, reason, state, previous_hash,"
            + " hash from history order by record_id, version",
        row -> rows.add(remembered(row)));
    return rows;
  }

  private static Held.Remembered remembered(ResultSet row) throws SQLException {
    byte[] previous = row.getBytes("previous_hash");
    String state = row.getString("state");
    Matcher call = CALL.matcher(state);
    return new Held.Remembered(
        row.getString("record_type"),
        row.getObject("record_id", UUID.class),
        row.getLong("version"),
        previous == null ? null : HexFormat.of().formatHex(previous),
        HexFormat.of().formatHex(row.getBytes("hash")),
        HexFormat.of().formatHex(hash(previous, row, state)),
        call.find() ? call.group() : null);
  }

  /** The chain's hash as the documentation of the history defines it, not as the database does. */
  private static byte[] hash(byte[] previous, ResultSet row, String state) throws SQLException {
    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
    String reason = row.getString("reason");
    String content =
        String.join(
            "\u001f",
            row.getString("record_id"),
            row.getString("version"),
            row.getString("record_type"),
            row.getString("action"),
            row.getString("actor"),
            Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
            reason == null ? "\u001e" : reason,
            state);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      if (previous != null) {
        digest.update(previous);
      }
      return digest.digest(content.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A table of records is called as the family of their events. */
  private static Map<UUID, Long> records(Connection database, String family) throws SQLException {
    String table = family.substring(family.indexOf('.') + 1).replace('-', '_');
    Map<UUID, Long> records = new HashMap<>();
    each(
        database,
        "select id, version from " + table,
        row -> records.put(row.getObject(1, UUID.class), row.getLong(2)));
    return records;
  }

  private static Map<String, Set<String>> sets(Connection database, String query)
      throws SQLException {
    Map<String, Set<String>> sets = new HashMap<>();
    each(
        database,
        query,
        row ->
            sets.computeIfAbsent(row.getString(1), unused -> new HashSet<>())
                .add(row.getString(2)));
    return sets;
  }

  private static long number(Connection database, String query) throws SQLException {
    long[] number = new long[1];
    each(database, query, row -> number[0] = row.getLong(1));
    return number[0];
  }

  private static Map<String, Map<UUID, Long>> ledger(Connection database) throws SQLException {
    Map<String, Map<UUID, Long>> ledger = new HashMap<>();
    each(
        database,
        "select family, record_id, version from fact_record",
        row ->
            ledger
                .computeIfAbsent(row.getString(1), unused -> new HashMap<>())
                .put(row.getObject(2, UUID.class), row.getLong(3)));
    return ledger;
  }

  private static List<Held.Fact> facts(Connection database) throws SQLException {
    List<Held.Fact> facts = new ArrayList<>();
    each(
        database,
        "select family, record_id, event_id, kind, occurred_on, counts_on, until, subject,"
            + " subject_kind, distinct_key, quantity from fact",
        row ->
            facts.add(
                new Held.Fact(
                    row.getString(1),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, LocalDate.class),
                    row.getObject(6, LocalDate.class),
                    row.getObject(7, LocalDate.class),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10),
                    row.getBigDecimal(11).stripTrailingZeros().toPlainString())));
    return facts;
  }

  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  private static void each(Connection database, String query, Row reader) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.setFetchSize(FETCH_SIZE);
      try (ResultSet row = statement.executeQuery(query)) {
        while (row.next()) {
          reader.read(row);
        }
      }
    }
  }
}
