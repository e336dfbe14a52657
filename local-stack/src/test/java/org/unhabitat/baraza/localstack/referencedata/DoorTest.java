package org.unhabitat.baraza.localstack.referencedata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A door whose service answers as told, or not at all. */
class DoorTest {
  private static final int NO_ANSWER = 0;

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Deque<Integer> statuses = new ArrayDeque<>();
  private HttpServer service;
  private Door door;

  @BeforeEach
  void open() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/persons/", exchange -> answer(exchange, 200, "a-token\n"));
    service.createContext("/api", this::serve);
    service.start();
    String address = "http://localhost:" + service.getAddress().getPort();
    Http http =
        new Http(new Patience(Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ofMillis(5)));
    door =
        new Door(
            http,
            new Persons(http, URI.create(address + "/persons")),
            address + "/api",
            "governance-secretary");
  }

  @AfterEach
  void close() {
    service.stop(0);
  }

  @Test
  void aLostAnswerIsAskedForAgainWithTheSameKey() {
    statuses.addAll(List.of(NO_ANSWER, 503, 500, 429, 201));
    JsonNode made = door.create("/bodies", "body/EB", Door.object().put("code", "EB"));
    assertEquals("7f", made.path("id").asText());
    assertEquals(
        Collections.nCopies(
            5, "POST /api/bodies Bearer a-token reference-data/body/EB null {\"code\":\"EB\"}"),
        requests);
  }

  @Test
  void aCommandIsKeyedByTheRecordAndItsVersion() {
    statuses.add(200);
    JsonNode meeting = Door.object().put("id", "7f").put("version", 3);
    door.command("/meetings", meeting, "close");
    assertEquals(
        List.of("POST /api/meetings/7f/close Bearer a-token reference-data/close/7f/3 \"3\" {}"),
        requests);
  }

  @Test
  void aRefusalIsFinal() {
    statuses.add(422);
    Refused refused =
        assertThrows(Refused.class, () -> door.create("/bodies", "body/EB", Door.object()));
    assertEquals(422, refused.status());
    assertEquals(1, requests.size());
  }

  private void serve(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    requests.add(
        String.join(
            " ",
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            exchange.getRequestHeaders().getFirst("If-Match"),
            body));
    int status = statuses.removeFirst();
    if (status == NO_ANSWER) {
      exchange.close();
    } else {
      answer(exchange, status, "{\"id\": \"7f\", \"version\": 1}");
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
