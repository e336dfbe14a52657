package org.unhabitat.baraza.kit.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;

/** An event that a consumer could not apply. */
@Entity
@Table(name = "dead_letter")
public class DeadLetter {
  /** What has become of a dead letter. */
  public enum State {
    OPEN,
    REPLAYED,
    DISCARDED
  }

  @Id private UUID id;
  private String consumer;
  private String topic;
  private int partition;
  private long position;
  private Instant recordTimestamp;
  private String recordKey;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> headers;

  private byte[] value;
  private String errorClass;
  private String errorMessage;
  private int attempts;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private State state;

  private Instant parkedAt;
  private Instant resolvedAt;
  private String resolvedBy;
  private String reason;

  /** For Hibernate. */
  protected DeadLetter() {}

  DeadLetter(
      String consumer,
      ConsumerRecord<String, byte[]> message,
      Map<String, String> headers,
      Throwable cause,
      int attempts,
      Instant parkedAt) {
    this.id = ManagedRecord.newId();
    this.consumer = consumer;
    this.topic = message.topic();
    this.partition = message.partition();
    this.position = message.offset();
    this.recordTimestamp = Instant.ofEpochMilli(message.timestamp());
    this.recordKey = storable(message.key());
    this.headers = headers;
    this.value = message.value();
    this.errorClass = cause.getClass().getName();
    this.errorMessage = storable(String.valueOf(cause.getMessage()));
    this.attempts = attempts;
    this.state = State.OPEN;
    this.parkedAt = parkedAt;
  }

  /** The text without the one character that the database cannot keep. */
  static String storable(String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }

  void requireOpen() {
    if (state != State.OPEN) {
      throw new StateConflict(
          "the dead letter is already " + state.name().toLowerCase(Locale.ROOT));
    }
  }

  void resolve(State outcome, String by, Instant at, String why) {
    requireOpen();
    state = outcome;
    resolvedBy = by;
    resolvedAt = at;
    reason = why;
  }

  UUID id() {
    return id;
  }

  String consumer() {
    return consumer;
  }

  String topic() {
    return topic;
  }

  int partition() {
    return partition;
  }

  long position() {
    return position;
  }

  Instant recordTimestamp() {
    return recordTimestamp;
  }

  String recordKey() {
    return recordKey;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] value() {
    return value;
  }

  DeadLetterView view() {
    return new DeadLetterView(
        id,
        consumer,
        topic,
        partition,
        position,
        recordKey,
        value == null ? null : new String(value, StandardCharsets.UTF_8),
        errorClass,
        errorMessage,
        attempts,
        state,
        parkedAt,
        resolvedAt,
        resolvedBy,
        reason);
  }
}
