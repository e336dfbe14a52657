package org.unhabitat.baraza.governance.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/**
 * Writes the ledger. One statement replaces the facts of any number of records: the newer versions
 * among them are noted, the facts of older ones go, the new ones come. A version that is not newer
 * changes nothing.
 */
@ApplicationScoped
class FactLedger {
  private static final String REPLACE =
      """
      with newer as (
        insert into fact_record as held (family, record_id, version, written_at)
        select given.*, clock_timestamp()
        from unnest(?::text[], ?::uuid[], ?::bigint[]) as given (family, record_id, version)
        order by record_id
        on conflict (family, record_id) do update
          set version = excluded.version, written_at = excluded.written_at
          where held.version < excluded.version or held.written_at < ?
        returning family, record_id
      ), gone as (
        delete from fact using newer
        where fact.family = newer.family and fact.record_id = newer.record_id
      )
      insert into fact (id, family, record_id, reference, link, event_id, event_type,
        kind, occurred_on, counts_on, until, subject, subject_kind, distinct_key, quantity, unit)
      select gen_random_uuid(), given.*
      from unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
          ?::text[], ?::date[], ?::date[], ?::date[], ?::text[], ?::text[], ?::text[],
          ?::numeric[], ?::text[])
        as given (family, record_id, reference, link, event_id, event_type,
          kind, occurred_on, counts_on, until, subject, subject_kind, distinct_key, quantity, unit)
      join newer using (family, record_id)
      """;

  private final EntityManager entityManager;

  FactLedger(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Replaces the facts of those records whose version is newer than the one in the ledger. */
  void write(Collection<RecordFacts> records) {
    write(records, null);
  }

  /**
   * The same for a rebuild: what was written before it began is replaced whatever its version, for
   * it was taken by the rules of that time.
   *
   * @param rebuiltSince when the rebuild began; null where there is none
   */
  void write(Collection<RecordFacts> records, OffsetDateTime rebuiltSince) {
    Collection<RecordFacts> newest = newestOfEach(records);
    List<Row> rows = new ArrayList<>();
    newest.forEach(record -> record.facts().forEach(fact -> rows.add(new Row(record, fact))));
    entityManager
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (PreparedStatement replace = connection.prepareStatement(REPLACE)) {
                Parameters parameters = new Parameters(connection, replace);
                parameters.add("text", newest, RecordFacts::family);
                parameters.add("uuid", newest, RecordFacts::recordId);
                parameters.add("bigint", newest, RecordFacts::version);
                parameters.add(rebuiltSince);
                parameters.add("text", rows, row -> row.record().family());
                parameters.add("uuid", rows, row -> row.record().recordId());
                parameters.add("text", rows, row -> row.record().reference());
                parameters.add("text", rows, row -> row.record().link());
                parameters.add("text", rows, row -> row.record().eventId());
                parameters.add("text", rows, row -> row.record().eventType());
                parameters.add("text", rows, row -> row.fact().kind().name());
                parameters.add("date", rows, row -> row.fact().occurredOn());
                parameters.add("date", rows, row -> row.fact().countsOn());
                parameters.add("date", rows, row -> row.fact().until());
                parameters.add("text", rows, row -> row.fact().subject());
                parameters.add("text", rows, row -> row.fact().subjectKind());
                parameters.add("text", rows, row -> row.fact().distinctKey());
                parameters.add("numeric", rows, row -> row.fact().quantity());
                parameters.add("text", rows, row -> row.fact().kind().unit());
                replace.executeUpdate();
              }
            });
  }

  /** The moment by the clock that also stamps what is written. */
  OffsetDateTime now() {
    return (OffsetDateTime)
        entityManager
            .createNativeQuery("select clock_timestamp()", OffsetDateTime.class)
            .getSingleResult();
  }

  /**
   * Removes what nothing was written of since the moment, with its facts.
   *
   * @return how many records are gone
   */
  int removeUnwrittenSince(OffsetDateTime moment) {
    return entityManager
        .createNativeQuery("delete from fact_record where written_at < :moment")
        .setParameter("moment", moment)
        .executeUpdate();
  }

  /** How many facts there are. */
  long size() {
    return (Long)
        entityManager.createNativeQuery("select count(*) from fact", Long.class).getSingleResult();
  }

  /** One statement can touch a record only once. */
  private static Collection<RecordFacts> newestOfEach(Collection<RecordFacts> records) {
    Map<Key, RecordFacts> newest = new LinkedHashMap<>();
    for (RecordFacts record : records) {
      newest.merge(
          new Key(record.family(), record.recordId()),
          record,
          (one, other) -> other.version() > one.version() ? other : one);
    }
    return newest.values();
  }

  private record Key(String family, UUID recordId) {}

  private record Row(RecordFacts record, DerivedFact fact) {}

  /** Fills a statement from left to right: each array is a column of the rows that it takes. */
  private static final class Parameters {
    private final Connection connection;
    private final PreparedStatement statement;
    private int position;

    private Parameters(Connection connection, PreparedStatement statement) {
      this.connection = connection;
      this.statement = statement;
    }

    private <T> void add(String type, Collection<T> rows, Function<T, ?> column)
        throws SQLException {
      Array values = connection.createArrayOf(type, rows.stream().map(column).toArray());
      statement.setArray(++position, values);
    }

    private void add(OffsetDateTime moment) throws SQLException {
      statement.setObject(++position, moment, java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
    }
  }
}
