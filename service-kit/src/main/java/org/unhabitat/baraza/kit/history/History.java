package org.unhabitat.baraza.kit.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.unhabitat.baraza.kit.history.HistoryEntry.Change;

/** Reads the history of a record, and verifies that nobody has edited it. */
@ApplicationScoped
public class History {
  private final EntityManager entityManager;
  private final ObjectMapper json;

  History(EntityManager entityManager, ObjectMapper json) {
    this.entityManager = entityManager;
    this.json = json;
  }

  /** The changes of a record, oldest first; empty where there is no such record. */
  @Transactional
  public List<HistoryEntry> of(UUID record) {
    List<HistoryEntry> entries = new ArrayList<>();
    JsonNode before = MissingNode.getInstance();
    for (Tuple row : rows(record)) {
      JsonNode after = read(row.get("state", String.class));
      List<Change> changes = new ArrayList<>();
      compare("", before, after, changes);
      entries.add(
          new HistoryEntry(
              row.get("version", Long.class),
              row.get("action", String.class),
              row.get("actor", String.class),
              row.get("at", Instant.class),
              row.get("reason", String.class),
              changes));
      before = after;
    }
    return entries;
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(UUID record) {
    return entityManager
        .createNativeQuery(
            """
            select version, action, actor, at, reason, state from history
            where record_id = :record order by version
            """,
            Tuple.class)
        .setParameter("record", record)
        .getResultList();
  }

  /**
   * Every place where the history is not as it was written: a row whose hash does not match its
   * content, one whose chain to the version before is broken, a version that is missing. Empty
   * where the history verifies.
   */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Fault> verify() {
    return entityManager
        .createNativeQuery(
            """
            select record_id, version, fault from (
              select record_id, version, case
                when hash <> history_hash(previous_hash, record_id, version, record_type, action,
                  actor, at, reason, state) then 'edited'
                when version > 1 and previous_hash is distinct from
                  lag(hash) over (partition by record_id order by version) then 'chain broken'
                when version <> row_number() over (partition by record_id order by version)
                  then 'version missing before this'
                end as fault
              from history) checked
            where fault is not null order by record_id, version
            """,
            Tuple.class)
        .getResultStream()
        .map(
            row -> {
              Tuple fault = (Tuple) row;
              return new Fault(
                  fault.get("record_id", UUID.class),
                  fault.get("version", Long.class),
                  fault.get("fault", String.class));
            })
        .toList();
  }

  /**
   * A place where the history is not as it was written.
   *
   * @param record the record's id
   * @param version the version whose row is wrong
   * @param what what is wrong with it
   */
  public record Fault(UUID record, long version, String what) {}

  private static void compare(
      String pointer, JsonNode before, JsonNode after, List<Change> changes) {
    if (before.equals(after)) {
      return;
    }
    if (after.isObject() && (before.isObject() || before.isMissingNode())) {
      Set<String> fields = new LinkedHashSet<>();
      before.fieldNames().forEachRemaining(fields::add);
      after.fieldNames().forEachRemaining(fields::add);
      for (String field : fields) {
        compare(pointer + "/" + field, before.path(field), after.path(field), changes);
      }
      return;
    }
    if ("/version".equals(pointer)) {
      return;
    }
    changes.add(new Change(pointer, orNull(before), orNull(after)));
  }

  private static JsonNode orNull(JsonNode node) {
    return node.isMissingNode() ? null : node;
  }

  private JsonNode read(String state) {
    try {
      return json.readTree(state);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("a history row does not hold JSON", unreadable);
    }
  }
}
