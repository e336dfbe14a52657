package org.unhabitat.baraza.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.unhabitat.baraza.acceptance.check.Service;

/**
 * A request that creates or changes a record.
 *
 * @param mark what the record carries of it; see {@link
 *     org.unhabitat.baraza.acceptance.check.Call#mark}
 * @param path below the root of the service's API
 * @param version the version that it changes; null where it creates a record
 */
record Write(
    Service service, String kind, String mark, String path, String version, Map<String, ?> body) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 3);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Creates a record of some service. */
  static Write any(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> meeting(random);
      case 1 -> donor();
      case 2 -> project();
      default -> course();
    };
  }

  static Write meeting(Random random) {
    String mark = newMark();
    return create(
        Service.GOVERNANCE,
        "meeting",
        mark,
        Map.of(
            "body",
            "TOWN-HALL",
            "titles",
            Map.of("en", mark),
            "opensOn",
            FIRST_DAY.plusDays(random.nextInt(300)).toString()));
  }

  static Write donor() {
    String mark = newMark();
    return create(
        Service.RESOURCE_MOBILIZATION,
        "donor",
        mark,
        Map.of("names", Map.of("en", mark), "contributorType", "C01", "unit", "ERSKI"));
  }

  static Write project() {
    String mark = newMark();
    return create(
        Service.PROJECT_REVIEW,
        "project",
        mark,
        Map.of("titles", Map.of("en", mark), "unit", "ROAF"));
  }

  static Write course() {
    String mark = newMark();
    String code = "C" + mark.substring(5, 5 + 18).toUpperCase(Locale.ROOT);
    return create(Service.HR, "course", mark, Map.of("code", code, "names", Map.of("en", mark)));
  }

  /** Changes a meeting that a service has answered with. */
  static Write command(JsonNode meeting, String verb, Map<String, ?> body) {
    return new Write(
        Service.GOVERNANCE,
        "meeting",
        meeting.path("titles").path("en").asText(),
        "meetings/" + meeting.path("id").asText() + "/" + verb,
        "\"" + meeting.path("version").asText() + "\"",
        body);
  }

  private static Write create(Service service, String kind, String mark, Map<String, ?> body) {
    return new Write(service, kind, mark, kind + "s", null, body);
  }

  private static String newMark() {
    return "call:" + UUID.randomUUID();
  }

  String family() {
    return service.shortName() + "." + kind;
  }

  boolean creates() {
    return version == null;
  }

  HttpRequest.Builder request(String token) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(RunningSuite.url(service) + service.root() + path))
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
      return creates() ? request : request.header("If-Match", version);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
