package org.unhabitat.baraza.acceptance.check;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.unhabitat.baraza.acceptance.RunningSuite;

/** The checker finds and names what is wrong, and finds nothing where nothing is. */
@ExtendWith(RunningSuite.class)
class CheckerIT {
  private static final String MEETINGS = "governance.meeting.events.v1";

  private final Checker checker =
      Checker.local(RunningSuite.PORT_OFFSET, RunningSuite.token("administrator"));

  @Test
  void aSoundSuiteAgreesWithItself() throws Exception {
    assertEquals(List.of(), checker.check(List.of()));
  }

  @Test
  void aRemovedEventIsMissed() throws Exception {
    Snapshot sound = atRest();
    Event removed = meeting(sound, 2);
    Snapshot planted = without(removed, sound);
    assertFinds(planted, "event-lost", removed.record());
    assertFinds(planted, "event-missing", removed.record());
  }

  @Test
  void theRemovedLastEventOfARecordIsMissed() throws Exception {
    Snapshot sound = atRest();
    Event removed = meeting(sound, 3);
    assertFinds(without(removed, sound), "event-lost", removed.record());
  }

  @Test
  void aDoubledEventIsNoticed() throws Exception {
    Snapshot sound = atRest();
    Event doubled = meeting(sound, 2);
    Event again =
        new Event(
            doubled.topic(),
            doubled.partition(),
            doubled.position(),
            doubled.key(),
            UUID.randomUUID().toString(),
            doubled.source(),
            doubled.type(),
            doubled.data());
    assertFinds(with(again, sound), "event-doubled", doubled.record());
  }

  @Test
  void theSameMessageTwiceIsNoFault() throws Exception {
    Snapshot sound = atRest();
    Event repeated = meeting(sound, 2);
    Snapshot planted = with(repeated, sound);
    assertEquals(List.of(), Checker.check(planted));
  }

  @Test
  void swappedEventsAreNoticed() throws Exception {
    Snapshot sound = atRest();
    Event second = meeting(sound, 2);
    Event third = find(sound, event -> event.key().equals(second.key()) && event.version() == 3);
    assertFinds(
        withEvents(
            sound,
            events ->
                events.stream()
                    .map(
                        event ->
                            event.equals(second) ? third : event.equals(third) ? second : event)
                    .toList()),
        "event-out-of-order",
        second.record());
  }

  @Test
  void anAlteredFactIsNoticed() throws Exception {
    assertFinds(
        "update fact set counts_on = counts_on + 400 where id = '%s'",
        "update fact set counts_on = counts_on - 400 where id = '%s'",
        "select id, family || ' ' || record_id from fact where kind = 'MEETING_HELD' limit 1",
        "fact-altered");
  }

  @Test
  void aDoubledFactIsNoticed() throws Exception {
    assertFinds(
        "insert into fact select gen_random_uuid(), family, record_id, reference, link, event_id,"
            + " event_type, kind, occurred_on, counts_on, until, subject, subject_kind,"
            + " distinct_key, quantity, unit from fact where id = '%s'",
        "delete from fact using fact kept where kept.id = '%s' and fact.id <> kept.id"
            + " and fact.record_id = kept.record_id and fact.kind = kept.kind",
        "select id, family || ' ' || record_id from fact where kind = 'REVIEW_MEETING_HELD' limit 1",
        "fact-doubled");
  }

  @Test
  void anEditedHistoryRowIsNoticed() throws Exception {
    assertFinds(
        "update history set actor = actor || '-x' where record_id = '%s' and version = 1",
        "update history set actor = left(actor, -2) where record_id = '%s' and version = 1",
        "select record_id, record_type || ' ' || record_id from history"
            + " where record_type = 'governance.meeting' limit 1",
        "history-row-edited");
  }

  @Test
  void anAcknowledgedWriteThatIsNotThereIsMissed() throws Exception {
    Call lost = Call.ok("call:" + UUID.randomUUID(), "governance.meeting", UUID.randomUUID(), 1);
    List<Finding> findings = checker.check(List.of(lost));
    assertEquals(List.of("write-lost"), findings.stream().map(Finding::rule).toList());
  }

  /**
   * @param plant a change of the database, with a place for the id of a row
   * @param undo what takes it back
   * @param row finds the row, and what its record is called
   */
  private void assertFinds(String plant, String undo, String row, String rule) throws Exception {
    atRest();
    try (Connection database = RunningSuite.database(Service.GOVERNANCE);
        Statement sql = database.createStatement()) {
      String id;
      String record;
      try (var found = sql.executeQuery(row)) {
        assertTrue(found.next());
        id = found.getString(1);
        record = found.getString(2);
      }
      withoutGuard(sql, plant.formatted(id));
      try {
        assertFinds(checker.read(), rule, record);
      } finally {
        withoutGuard(sql, undo.formatted(id));
      }
    }
    assertEquals(List.of(), Checker.check(checker.read()));
  }

  /** As one who owns the tables could do it. */
  private static void withoutGuard(Statement sql, String change) throws SQLException {
    sql.execute("alter table history disable trigger history_append_only");
    assertEquals(1, sql.executeUpdate(change));
    sql.execute("alter table history enable trigger history_append_only");
  }

  private static void assertFinds(Snapshot planted, String rule, String record) {
    List<Finding> findings = Checker.check(planted);
    assertTrue(
        findings.stream()
            .anyMatch(found -> found.rule().equals(rule) && found.where().equals(record)),
        rule + " of " + record + " in " + findings);
  }

  private Snapshot atRest() throws Exception {
    await().atMost(Duration.ofSeconds(60)).until(checker::isAtRest);
    return checker.read();
  }

  /** The event that brought the version of some meeting that was held. */
  private static Event meeting(Snapshot snapshot, long version) {
    Event closed = find(snapshot, event -> event.topic().equals(MEETINGS) && event.version() == 3);
    return find(snapshot, event -> event.key().equals(closed.key()) && event.version() == version);
  }

  private static Event find(Snapshot snapshot, Predicate<Event> wanted) {
    return snapshot.events().stream().filter(wanted).findFirst().orElseThrow();
  }

  private static Snapshot without(Event removed, Snapshot snapshot) {
    return withEvents(
        snapshot, events -> events.stream().filter(event -> !event.equals(removed)).toList());
  }

  private static Snapshot with(Event added, Snapshot snapshot) {
    return withEvents(
        snapshot, events -> Stream.concat(events.stream(), Stream.of(added)).toList());
  }

  private static Snapshot withEvents(Snapshot snapshot, UnaryOperator<List<Event>> change) {
    return new Snapshot(
        snapshot.held(),
        change.apply(snapshot.events()),
        snapshot.endsBefore(),
        snapshot.consumed());
  }
}
