package org.unhabitat.baraza.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.sample.NoteDoor;
import org.unhabitat.baraza.kit.sample.Notes;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.kittest.PublishedEvents.Message;

/** A change that was acknowledged is published once, in order; one that was not, never. */
@QuarkusTest
class OutboxTest {
  @Inject NoteDoor notes;

  @Test
  void anEventIsACloudEventInBinaryMode() {
    String id = Notes.written("a");
    Message event = PublishedEvents.await(Notes.TOPIC, message -> id.equals(message.key()));
    assertEquals("1.0", event.headers().get("ce_specversion"));
    assertEquals("/baraza/sample", event.headers().get("ce_source"));
    assertEquals("org.unhabitat.sample.note.written.v1", event.type());
    assertEquals(id, event.headers().get("ce_subject"));
    assertEquals(id, event.headers().get("ce_partitionkey"));
    assertEquals("application/json", event.headers().get("content-type"));
    assertEquals("unclassified", event.headers().get("ce_classification"));
    assertTrue(event.headers().get("traceparent").matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    assertEquals(1, event.data().path("version").asLong());
    assertEquals("a", event.data().path("text").asText());
  }

  @Test
  void whatWasRolledBackIsNotPublished() {
    String id = Notes.written("a");
    Notes.reword(id, 1, "fail after the event").then().statusCode(500);
    Notes.reword(id, 1, "b").then().statusCode(200);
    awaitVersions(id, 2);
    assertEquals(
        List.of("a", "b"),
        eventsOf(id).stream().map(message -> message.data().path("text").asText()).toList());
  }

  @Test
  void outsideATransactionNothingCanBeAppended() {
    assertThrows(TransactionalException.class, () -> notes.appendWithoutTransaction());
  }

  @Test
  void theVersionsOfARecordAreInOrderWithoutGap() {
    List<CompletableFuture<String>> writers =
        IntStream.range(0, 8)
            .mapToObj(number -> CompletableFuture.supplyAsync(OutboxTest::writtenTenTimes))
            .toList();
    for (CompletableFuture<String> writer : writers) {
      String id = writer.join();
      awaitVersions(id, 10);
      assertEquals(
          LongStream.rangeClosed(1, 10).boxed().toList(),
          eventsOf(id).stream().map(message -> message.data().path("version").asLong()).toList());
    }
  }

  private static String writtenTenTimes() {
    String id = Notes.written("text 1");
    for (int version = 1; version < 10; version++) {
      Notes.reword(id, version, "text " + (version + 1)).then().statusCode(200);
    }
    return id;
  }

  @Test
  void aRowThatCommitsLateIsNotOvertakenForGood() {
    String late = "late";
    String[] id = new String[1];
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              id[0] = notes.write(late).toString();
              // Rows with a higher number are committed and published while this one is not.
              String early = CompletableFuture.supplyAsync(() -> Notes.written("early")).join();
              awaitVersions(early, 1);
            });
    awaitVersions(id[0], 1);
  }

  private void awaitVersions(String id, int versions) {
    await().atMost(Duration.ofSeconds(30)).until(() -> eventsOf(id).size() >= versions);
  }

  private static List<Message> eventsOf(String id) {
    return PublishedEvents.all(Notes.TOPIC).stream()
        .filter(message -> id.equals(message.key()))
        .toList();
  }
}
