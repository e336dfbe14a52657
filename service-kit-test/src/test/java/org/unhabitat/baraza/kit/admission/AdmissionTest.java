package org.unhabitat.baraza.kit.admission;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.sample.Notes;
import org.unhabitat.baraza.kittest.Tokens;

/** What is more than a service takes on is turned away at once; what was let in is answered. */
@QuarkusTest
class AdmissionTest {
  private static final int TAKEN_ON = 100;
  private static final int TOO_MANY = 40;

  @Inject AgroalDataSource database;

  @TestHTTPResource("/notes")
  URL notes;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void whatIsTooMuchIsTurnedAwayAndTheRestIsAnswered() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> calls;
    try (Connection other = database.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table note in share mode");
      calls = Stream.generate(this::write).limit(TAKEN_ON + TOO_MANY).toList();
      await()
          .atMost(10, TimeUnit.SECONDS)
          .until(() -> calls.stream().filter(CompletableFuture::isDone).count() >= TOO_MANY);
      given().get("/q/health/live").then().statusCode(200);
      other.rollback();
    }
    List<HttpResponse<String>> answers = calls.stream().map(CompletableFuture::join).toList();
    List<HttpResponse<String>> turnedAway =
        answers.stream().filter(answer -> answer.statusCode() == 503).toList();
    assertEquals(TOO_MANY, turnedAway.size());
    assertTrue(
        answers.stream().allMatch(answer -> List.of(201, 503).contains(answer.statusCode())));
    for (HttpResponse<String> answer : turnedAway) {
      assertEquals(
          "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
      assertTrue(answer.headers().firstValue("Retry-After").isPresent());
      JsonPath problem = JsonPath.from(answer.body());
      assertEquals("/problems/service-overloaded", problem.getString("type"));
      assertEquals("/notes", problem.getString("instance"));
    }
    // On the connections that were turned away before, too.
    assertEquals(201, write().join().statusCode());
    Notes.write("as ever").then().statusCode(201);
    given().get("/problems/service-overloaded").then().statusCode(200);
    given().get("/q/metrics").then().statusCode(200);
    Notes.asStaff().get("/notes/in-state").then().body("[0]", equalTo("null"));
  }

  private CompletableFuture<HttpResponse<String>> write() {
    return http.sendAsync(
        HttpRequest.newBuilder(URI.create(notes.toString()))
            .header("Authorization", "Bearer " + Tokens.of("amina", Role.STAFF))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"text\": \"one of many\", \"unit\": \"OED\"}"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
