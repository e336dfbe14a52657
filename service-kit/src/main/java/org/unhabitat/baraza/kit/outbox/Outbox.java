package org.unhabitat.baraza.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hibernate.Session;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.time.DutyStation;

/** Where every change of a record ends: history row and outbox row, in the change's transaction. */
@ApplicationScoped
public class Outbox {

  /**
   * One statement for both rows: round trips cost, not rows. The hash covers the previous version's
   * hash, so that an edit, a deletion or a re-order anywhere in a record's history shows.
   */
  private static final String APPEND =
      """
      with change (record_id, version, record_type, action, actor, at, reason, state) as (
        values (?::uuid, ?::bigint, ?::text, ?::text, ?::text, ?::timestamptz, ?::text, ?::text)
      ), remembered as (
        insert into history
          (record_id, version, record_type, action, actor, at, reason, state, previous_hash, hash)
        select change.*, previous.hash,
          history_hash(previous.hash, change.record_id, change.version, change.record_type,
            change.action, change.actor, change.at, change.reason, change.state)
        from change left join history previous
          on previous.record_id = change.record_id and previous.version = change.version - 1
      )
      insert into outbox (id, aggregatetype, aggregateid, type, payload, record_version,
        classification, traceparent, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final EntityManager entityManager;
  private final TransactionSynchronizationRegistry transaction;
  private final ObjectMapper json;
  private final Relay relay;
  private final Caller caller;
  private final DutyStation dutyStation;

  Outbox(
      EntityManager entityManager,
      TransactionSynchronizationRegistry transaction,
      ObjectMapper json,
      Relay relay,
      Caller caller,
      DutyStation dutyStation) {
    this.entityManager = entityManager;
    this.transaction = transaction;
    this.json = json;
    this.relay = relay;
    this.caller = caller;
    this.dutyStation = dutyStation;
  }

  /**
   * Writes the change of the event's record and the event itself. A new record is made persistent.
   * A stale version surfaces here, at the flush.
   *
   * @throws jakarta.transaction.TransactionalException outside a transaction
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(DomainEvent event) {
    ManagedRecord record = event.record();
    String actor = caller.id();
    Instant now = dutyStation.now();
    record.touch(actor, now);
    entityManager.persist(record);
    entityManager.flush();
    String data = write(event.data());
    Object historyState = event.historyState();
    String remembered = historyState == event.data() ? data : write(historyState);
    entityManager
        .unwrap(Session.class)
        .doWork(connection -> insert(connection, event, actor, now, data, remembered));
    wakeRelayAfterCommit();
  }

  private static void insert(
      Connection connection,
      DomainEvent event,
      String actor,
      Instant now,
      String data,
      String remembered)
      throws SQLException {
    ManagedRecord record = event.record();
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    try (PreparedStatement append = connection.prepareStatement(APPEND)) {
      int next = 1;
      append.setObject(next++, record.id());
      append.setLong(next++, record.version());
      append.setString(next++, event.family());
      append.setString(next++, event.happened());
      append.setString(next++, actor);
      append.setObject(next++, at);
      append.setString(next++, event.reason());
      append.setString(next++, remembered);
      append.setObject(next++, ManagedRecord.newId());
      append.setString(next++, event.family());
      append.setString(next++, record.id().toString());
      append.setString(next++, event.type());
      append.setString(next++, data);
      append.setLong(next++, record.version());
      append.setString(next++, event.classification());
      append.setString(next++, traceParent());
      append.setObject(next, at);
      append.executeUpdate();
    }
  }

  private static String traceParent() {
    SpanContext span = Span.current().getSpanContext();
    return span.isValid()
        ? "00-%s-%s-%s".formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
        : null;
  }

  private void wakeRelayAfterCommit() {
    if (transaction.getResource(Outbox.class) != null) {
      return;
    }
    transaction.putResource(Outbox.class, true);
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              relay.wake();
            }
          }
        });
  }

  private String write(Object state) {
    try {
      return json.writeValueAsString(state);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("an event's data cannot be written as JSON", unwritable);
    }
  }
}
