package org.unhabitat.baraza.kit.idempotency;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.sample.Notes;

/** The same request sent twice has one effect and gets one answer. */
@QuarkusTest
class IdempotencyTest {

  @Test
  void aRepeatedRequestGetsTheFirstAnswer() {
    String key = UUID.randomUUID().toString();
    Response first = write(key, "a");
    Response second = write(key, "a");
    assertEquals(201, first.statusCode());
    assertEquals(201, second.statusCode());
    assertEquals(first.asString(), second.asString());
    assertEquals(first.header("Location"), second.header("Location"));
    assertEquals(first.header("ETag"), second.header("ETag"));
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    String key = UUID.randomUUID().toString();
    write(key, "a").then().statusCode(201);
    write(key, "b").then().statusCode(422).body("type", equalTo("/problems/idempotency-key-used"));
  }

  @Test
  void sixteenAtOnceHaveOneEffect() {
    String key = UUID.randomUUID().toString();
    List<CompletableFuture<Response>> attempts =
        IntStream.range(0, 16)
            .mapToObj(number -> CompletableFuture.supplyAsync(() -> write(key, "at once")))
            .toList();
    Set<String> ids =
        attempts.stream()
            .map(CompletableFuture::join)
            .map(answer -> answer.then().statusCode(201).extract().<String>path("id"))
            .collect(Collectors.toSet());
    assertEquals(1, ids.size());
  }

  @Test
  void aFailedRequestMayBeSentAgainUnderItsKey() {
    String key = UUID.randomUUID().toString();
    String id = Notes.written("a");
    reword(key, id, "\"9\"").then().statusCode(412);
    reword(key, id, "\"1\"").then().statusCode(200).body("version", equalTo(2));
    reword(key, id, "\"1\"").then().statusCode(200).body("version", equalTo(2));
  }

  private static Response reword(String key, String id, String version) {
    return Notes.asStaff()
        .header("Idempotency-Key", key)
        .header("If-Match", version)
        .body(Map.of("text", "b"))
        .post("/notes/{id}/reword", id);
  }

  private static Response write(String key, String text) {
    return Notes.asStaff()
        .header("Idempotency-Key", key)
        .body(Map.of("text", text, "unit", "OED"))
        .post("/notes");
  }
}
