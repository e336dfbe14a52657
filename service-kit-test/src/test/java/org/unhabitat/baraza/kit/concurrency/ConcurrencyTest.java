package org.unhabitat.baraza.kit.concurrency;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.sample.Notes;

/** Nobody overwrites what they have not seen. */
@QuarkusTest
class ConcurrencyTest {

  @Test
  void aRecordAnswersWithItsVersionAndACreatedOneWithItsAddress() {
    String id =
        Notes.write("a")
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .body("version", equalTo(1))
            .extract()
            .path("id");
    Notes.asStaff().get("/notes/{id}", id).then().header("ETag", "\"1\"");
    Notes.reword(id, 1, "c").then().statusCode(200).header("ETag", "\"2\"");
  }

  @Test
  void theAddressOfACreatedRecordLeadsToIt() {
    String location = Notes.write("a").then().statusCode(201).extract().header("Location");
    Notes.asStaff().get(location).then().statusCode(200).body("text", equalTo("a"));
  }

  @Test
  void aChangeNamesTheVersionItWasMadeOn() {
    String id = Notes.written("a");
    Notes.asStaff()
        .body(Map.of("text", "b"))
        .post("/notes/{id}/reword", id)
        .then()
        .statusCode(428)
        .contentType("application/problem+json");
    Notes.asStaff()
        .header("If-Match", "yesterday's")
        .body(Map.of("text", "b"))
        .post("/notes/{id}/reword", id)
        .then()
        .statusCode(400);
    Notes.reword(id, 7, "b").then().statusCode(412);
    Notes.reword(id, 1, "b").then().statusCode(200);
    Notes.reword(id, 1, "c").then().statusCode(412);
  }

  @Test
  void ofManyChangesOfOneVersionOneIsAccepted() {
    String id = Notes.written("a");
    List<CompletableFuture<Integer>> attempts =
        IntStream.range(0, 8)
            .mapToObj(
                number ->
                    CompletableFuture.supplyAsync(
                        () -> Notes.reword(id, 1, "text " + number).statusCode()))
            .toList();
    List<Integer> answers = attempts.stream().map(CompletableFuture::join).sorted().toList();
    assertEquals(List.of(200, 412, 412, 412, 412, 412, 412, 412), answers);
    Notes.asStaff().get("/notes/{id}", id).then().body("version", equalTo(2));
  }
}
