package org.unhabitat.baraza.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.unhabitat.baraza.acceptance.check.Call;

/** What clients learn of their calls. */
final class Calls {
  private final ObjectMapper json = new ObjectMapper();
  private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
  private final Queue<AssertionError> surprises = new ConcurrentLinkedQueue<>();

  /**
   * Notes an answer.
   *
   * @return the record; null where the client does not know it
   */
  JsonNode answered(Write write, HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status / 100 == 2) {
      JsonNode record = read(answer);
      calls.add(
          Call.ok(
              write.mark(),
              write.family(),
              UUID.fromString(record.path("id").asText()),
              record.path("version").asLong()));
      return record;
    }
    if (status == 503 && answer.body().contains("/problems/outcome-unknown")) {
      unanswered(write);
    } else if (isBusy(answer)) {
      if (write.creates()) {
        calls.add(Call.failed(write.mark(), write.family()));
      }
    } else {
      surprises.add(
          new AssertionError(write.family() + " answered " + status + ": " + answer.body()));
    }
    return null;
  }

  /** Notes that no answer came. */
  void unanswered(Write write) {
    calls.add(Call.unknown(write.mark(), write.family()));
  }

  /**
   * @throws AssertionError the first answer that no client should get
   */
  List<Call> all() {
    if (!surprises.isEmpty()) {
      throw surprises.peek();
    }
    return List.copyOf(calls);
  }

  private static boolean isBusy(HttpResponse<String> answer) {
    return (answer.statusCode() == 429 || answer.statusCode() == 503)
        && answer.headers().firstValue("Retry-After").isPresent()
        && answer.body().contains("\"/problems/");
  }

  private JsonNode read(HttpResponse<String> answer) {
    try {
      return json.readTree(answer.body());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a 2xx answer is no JSON: " + answer.body(), broken);
    }
  }
}
