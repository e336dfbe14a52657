package org.unhabitat.baraza.localstack.erp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.common.KafkaException;

/**
 * The ERP of a local stack. At its start it publishes its master data to topics that are empty. By
 * HTTP it takes
 *
 * <ul>
 *   <li>{@code POST /publish/<topic>} with {@code {"key", "type", "data"}} or a list of them;
 *   <li>{@code PUT /behaviour} with {@code {"silent", "delayMillis", "duplicate", "reorder"}}, and
 *       {@code GET /behaviour}.
 * </ul>
 *
 * What it is told to publish is not checked against the contracts, since a real ERP may send
 * anything.
 */
public final class ErpSimulator implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ErpSender sender;
  private final HttpServer http;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  private ErpSimulator(ErpSender sender, HttpServer http) {
    this.sender = sender;
    this.http = http;
  }

  /** Starts on a port of the loopback interface; other machines cannot reach it. */
  public static ErpSimulator start(int port, String bootstrapServers) throws IOException {
    ErpSender sender = new ErpSender(bootstrapServers);
    for (MasterData kind : MasterData.values()) {
      if (kind.isUnpublished(bootstrapServers)) {
        sender.send(kind.messages());
      }
    }
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    ErpSimulator simulator = new ErpSimulator(sender, http);
    http.createContext("/publish/", exchange -> answer(exchange, simulator::publish));
    http.createContext("/behaviour", exchange -> answer(exchange, simulator::behaviour));
    http.setExecutor(simulator.threads);
    http.start();
    return simulator;
  }

  /**
   * Runs until it is killed.
   *
   * @param arguments the port, and Kafka's bootstrap servers
   */
  public static void main(String[] arguments) throws IOException {
    start(Integer.parseInt(arguments[0]), arguments[1]);
  }

  int port() {
    return http.getAddress().getPort();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdown();
    sender.close();
  }

  private Answer publish(HttpExchange exchange) throws IOException {
    if (!exchange.getRequestMethod().equals("POST")) {
      return new Answer(405, "POST what is to be published\n");
    }
    String topic = exchange.getRequestURI().getPath().substring("/publish/".length());
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    List<StateMessage> messages = new ArrayList<>();
    for (JsonNode message : body.isArray() ? body : List.of(body)) {
      messages.add(
          new StateMessage(
              topic,
              message.path("key").asText(),
              message.path("type").asText(),
              message.path("data")));
    }
    sender.send(messages);
    return new Answer(202, "");
  }

  private Answer behaviour(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("PUT")) {
      sender.behave(JSON.readValue(exchange.getRequestBody(), Behaviour.class));
    }
    return new Answer(200, JSON.writeValueAsString(sender.behaviour()));
  }

  private static void answer(HttpExchange exchange, Handler handler) throws IOException {
    Answer answer;
    try {
      answer = handler.handle(exchange);
    } catch (JsonProcessingException e) {
      answer = new Answer(400, e.getOriginalMessage() + "\n");
    } catch (IllegalArgumentException e) {
      answer = new Answer(400, e.getMessage() + "\n");
    } catch (KafkaException e) {
      answer = new Answer(503, "Kafka: " + e.getMessage() + "\n");
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private record Answer(int status, String body) {}

  private interface Handler {
    Answer handle(HttpExchange exchange) throws IOException;
  }
}
