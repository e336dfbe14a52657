package org.unhabitat.baraza.localstack.referencedata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The API of one service, as one person uses it.
 *
 * <p>Every change carries an {@code Idempotency-Key} that depends on nothing but the data: when the
 * answer is lost, or the whole load is run again, the service recognises the request and gives its
 * first answer. What follows from an answer (id, version) is therefore the same again, too.
 */
final class Door {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final int LARGEST_PAGE = 200;

  private final Http http;
  private final Persons persons;
  private final String address;
  private final String person;

  /**
   * @param address of the API, e.g. {@code http://localhost:8081/api/governance/v1}
   * @param person who calls
   */
  Door(Http http, Persons persons, String address, String person) {
    this.http = http;
    this.persons = persons;
    this.address = address;
    this.person = person;
  }

  /** The same door, used by another person. */
  Door as(String other) {
    return new Door(http, persons, address, other);
  }

  JsonNode get(String path) {
    return read(http.send(() -> request(path).GET()));
  }

  /**
   * Makes a record.
   *
   * @param name of the record in the reference data, and in that person's hands unique
   */
  JsonNode create(String path, String name, JsonNode body) {
    return read(http.send(() -> post(path, name, body)));
  }

  /**
   * Commands a record, at the version that was read last.
   *
   * @param path of the records of its kind
   * @param record what the service last answered for it
   * @return the record as the service now answers it
   */
  JsonNode command(String path, JsonNode record, String verb, JsonNode body) {
    String id = record.required("id").asText();
    String version = record.required("version").asText();
    return read(
        http.send(
            () ->
                post(path + "/" + id + "/" + verb, verb + "/" + id + "/" + version, body)
                    .header("If-Match", "\"" + version + "\"")));
  }

  /** Commands a record with a verb that says everything. */
  JsonNode command(String path, JsonNode record, String verb) {
    return command(path, record, verb, object());
  }

  /**
   * Has a file imported as a whole. It carries no key: a file that is sent again changes nothing,
   * also where the service was killed over the first one.
   *
   * @throws Refused where a row of it is wrong
   */
  JsonNode importFile(String layout, String content) {
    String path = "/imports?mode=all-or-nothing&layout=" + layout;
    HttpResponse<String> response =
        http.send(
            () ->
                request(path)
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofString(content)));
    JsonNode report = read(response);
    if (!report.path("state").asText().equals("done")) {
      throw new Refused("The file for " + path, response.statusCode(), response.body());
    }
    return report;
  }

  /** Every item of a list, page by page. */
  List<JsonNode> list(String path) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = get(path + "?limit=" + LARGEST_PAGE + cursor);
      page.required("items").forEach(items::add);
      String next = page.path("next").asText("");
      cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    } while (!cursor.isEmpty());
    return items;
  }

  /**
   * A record that the service made by itself, as it was when it was made. Whatever has become of it
   * since, the commands that follow are those that followed in the first load, on the same
   * versions.
   */
  static JsonNode asMade(JsonNode listed) {
    ObjectNode made = listed.deepCopy();
    made.put("version", 1);
    return made;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  private HttpRequest.Builder post(String path, String name, JsonNode body) {
    return request(path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", "reference-data/" + name)
        .POST(BodyPublishers.ofString(body.toString()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + persons.token(person))
        .header("Accept", "application/json");
  }

  private static JsonNode read(HttpResponse<String> response) {
    try {
      return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new Refused(response.uri().toString(), e);
    }
  }
}
