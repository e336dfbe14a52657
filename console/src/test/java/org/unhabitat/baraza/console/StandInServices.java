package org.unhabitat.baraza.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Stands in for the services: governance and human resources know a little of 2021, project review
 * fails, resource mobilization is away.
 */
public class StandInServices implements QuarkusTestResourceLifecycleManager {
  static final String MEETING = "01a20c80-70da-7cbb-ac42-0ddf5aae1660";
  static final String ISSUE = "01a20c80-7053-7a65-96b3-2a5c6f51e6f2";

  static final String SESSION = "01a20c80-1111-7cbb-ac42-0ddf5aae1660";

  /** What governance knows of a governing body. */
  private static final Map<String, String> OF_BODIES =
      Map.of(
          "/api/governance/v1/bodies",
          """
          {"items": [{"id": "%s", "code": "EB", "names": {"en": "Executive Board", "zh": "执行局"}}]}
          """
              .formatted(MEETING),
          "/api/governance/v1/bodies/EB",
          """
          {"id": "%s", "code": "EB", "names": {"en": "Executive Board", "zh": "执行局"}}
          """
              .formatted(MEETING),
          "/api/governance/v1/meetings",
          """
          {"items": [{"id": "%s", "state": "closed", "titles": {"en": "First session of 2022"},
             "opensOn": "2022-03-29", "closesOn": "2022-03-31"}]}
          """
              .formatted(SESSION),
          "/api/governance/v1/follow-ups",
          """
          {"items": [{"id": "%s", "state": "in-progress", "number": "1", "leadUnit": "GSD",
             "outcome": {"reference": "EB/DEC/2022/1"}, "text": {"en": "Requests a <report>"},
             "dueOn": "2022-12-31", "overdue": true}],
           "next": "c+/="}
          """
              .formatted(ISSUE),
          "/api/governance/v1/meetings/" + SESSION,
          """
          {"id": "%s", "reference": "EB/2022/01", "state": "closed", "body": {"code": "EB"},
           "titles": {"en": "First session of 2022"}, "opensOn": "2022-03-29",
           "closesOn": "2022-03-31",
           "agenda": [{"number": "1", "titles": {"en": "Opening", "zh": "开幕"}, "state": "closed"}]}
          """
              .formatted(SESSION),
          "/api/governance/v1/documents",
          """
          {"items": [{"id": "%s", "reference": "HSP/EB.2022/1", "state": "partly-issued",
             "titles": {"en": "Provisional agenda"}, "agendaItem": "1", "submitBy": "2022-01-18",
             "issueBy": "2022-02-15", "submittedOn": "2022-01-17", "submittedOnTime": true,
             "issuedOnTime": false, "late": true,
             "languages": [{"language": "en", "issuedOn": "2022-02-01"}, {"language": "fr"}]}]}
          """
              .formatted(ISSUE),
          "/api/governance/v1/outcomes",
          """
          {"items": [{"id": "%s", "reference": "EB/DEC/2022/1", "state": "adopted",
             "kind": "decision", "titles": {"en": "Work programme"}, "adoptedBy": "consensus",
             "decidedOn": "2022-03-31"}]}
          """
              .formatted(ISSUE));

  /** What anybody may know. */
  private static final Map<String, String> PUBLIC =
      Map.of(
          "/api/public/v1/bodies",
          """
          {"items": [{"code": "EB", "names": {"en": "Executive Board", "zh": "执行局"}}]}
          """,
          "/api/public/v1/paragraphs",
          """
          {"items": [{"id": "%1$s", "resolution": {"id": "%1$s", "reference": "EB/DEC/2022/1"},
             "number": "1", "kind": "operative", "addressee": "Executive Director",
             "text": {"en": "Requests a <report>", "zh": "请提出报告"}, "status": "in-progress",
             "leadUnit": "GSD", "dueOn": "2022-12-31"}],
           "next": "c+/="}
          """
              .formatted(ISSUE),
          "/api/public/v1/resolutions/" + ISSUE,
          """
          {"id": "%1$s", "reference": "UNHA/RES/2/10", "symbol": "HSP/HA.2/Res.10",
           "kind": "resolution", "state": "adopted", "body": "UNHA", "adoptedOn": "2023-06-09",
           "adoptedBy": "consensus", "titles": {"en": "Tracking", "ar": "تتبع"},
           "paragraphs": [
             {"id": "%1$s", "number": "", "kind": "preambular", "text": {"en": "Recalling,"}},
             {"id": "%2$s", "number": "1", "kind": "operative", "addressee": "Executive Director",
              "text": {"en": "Requests a system", "ar": "يطلب نظاما"}, "status": "closed",
              "done": "It is open.", "reportedOn": "2023-10-02", "conclusion": "implemented",
              "closedOn": "2023-11-30"}]}
          """
              .formatted(ISSUE, MEETING),
          "/api/public/v1/meetings",
          """
          {"items": [{"id": "%s", "state": "closed", "titles": {"en": "First session of 2022"},
             "opensOn": "2022-03-29", "closesOn": "2022-03-31"}]}
          """
              .formatted(SESSION),
          "/api/public/v1/meetings/" + SESSION,
          """
          {"id": "%s", "reference": "EB/2022/01", "state": "closed",
           "titles": {"en": "First session of 2022"}, "opensOn": "2022-03-29",
           "closesOn": "2022-03-31",
           "agenda": [{"number": "1", "titles": {"en": "Opening", "zh": "开幕"}, "state": "closed"}]}
          """
              .formatted(SESSION),
          "/api/public/v1/documents",
          """
          {"items": [{"id": "%s", "symbol": "HSP/EB.2022/1", "titles": {"en": "Provisional agenda"},
             "languages": [{"language": "en", "file": "/api/public/v1/documents/x/files/en"},
               {"language": "fr"}]}]}
          """
              .formatted(ISSUE),
          "/api/public/v1/resolutions",
          """
          {"items": [{"id": "%s", "reference": "EB/DEC/2022/1", "kind": "decision",
             "state": "adopted", "titles": {"en": "Work programme"}}]}
          """
              .formatted(ISSUE),
          "/api/public/v1/documents/" + ISSUE + "/files/en",
          "%PDF-1.7",
          "/api/public/v1/meetings/" + SESSION + "/status-report/pdf",
          "%PDF-1.7 report");

  private static final Map<String, String> ANSWERS =
      Map.of(
          "/api/governance/v1/annual-reports/2021",
          """
          {"year": 2021, "language": "<language>", "asOf": "2021-12-31", "symbol": "HSP/EB.2022/7",
           "title": "Report in <language>",
           "paragraphs": [
             {"number": 1, "heading": "I. Introduction", "runs": [{"text": "The present report."}]},
             {"number": 2, "runs": [
               {"text": "There were "},
               {"text": "four town halls", "figure": "town-halls"},
               {"text": "."}]}],
           "figures": [
             {"key": "town-halls", "name": "Town halls", "shown": "4", "paragraph": "6",
              "definition": "Meetings with <all> personnel.",
              "previous": {"year": 2020, "shown": "3"}},
             {"key": "management-retreats", "name": "Retreats", "paragraph": "5",
              "definition": "Retreats.", "note": "Nothing has been recorded yet."}]}
          """,
          "/api/governance/v1/figures/town-halls",
          """
          {"key": "town-halls", "name": "Town halls", "year": 2021, "value": "4", "unit": "meetings",
           "definition": "Meetings with all personnel.", "paragraph": "6", "asOf": "2021-12-31"}
          """,
          "/api/governance/v1/figures/town-halls/facts",
          """
          {"items": [{"kind": "meeting-held", "occurredOn": "2021-03-04", "countsOn": "2021-03-04",
             "subject": "TOWN-HALL",
             "record": {"type": "meeting", "reference": "TOWN-HALL/2021/01",
              "link": "/api/governance/v1/meetings/%1$s"}}],
           "next": "c+/="}
          """
              .formatted(MEETING),
          "/api/governance/v1/meetings/" + MEETING,
          """
          {"id": "%s", "reference": "TOWN-HALL/2021/01", "version": 2, "state": "closed",
           "titles": {"en": "Town hall"}, "opensOn": "2021-03-04",
           "allowedActions": [{"action": "cancel", "allowed": false, "reason": "it is closed"}]}
          """
              .formatted(MEETING),
          "/api/governance/v1/meetings/" + MEETING + "/history",
          """
          [{"version": 1, "action": "scheduled", "actor": "governance-secretary",
            "at": "2021-01-05T09:00:00Z", "changes": []},
           {"version": 2, "action": "closed", "actor": "governance-secretary",
            "at": "2021-03-04T15:00:00Z", "reason": "as planned",
            "changes": [{"pointer": "/state", "before": "planned", "after": "closed"}]}]
          """,
          "/api/governance/v1/communication-series/" + ISSUE + "/issues/" + ISSUE,
          """
          {"id": "%s", "reference": "HABPOST/12", "version": 1, "state": "published"}
          """
              .formatted(ISSUE),
          "/api/governance/v1/communication-series/" + ISSUE + "/issues/" + ISSUE + "/history",
          "[]",
          "/api/hr/v1/staff-members/" + MEETING,
          "this is not JSON");

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    server.createContext("/", StandInServices::answer);
    server.start();
    String address = "http://localhost:" + server.getAddress().getPort();
    return Map.of(
        "baraza.services.governance", address,
        "baraza.services.project-review", address,
        "baraza.services.hr", address,
        "baraza.services.resource-mobilization", "http://localhost:1",
        "baraza.opening-year", "2021");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String language = exchange.getRequestHeaders().getFirst("Accept-Language");
    if (path.startsWith("/api/project-review/")) {
      send(exchange, 500, "{\"status\": 500, \"detail\": \"Something went wrong\"}");
    } else if (path.endsWith("/annual-reports/9999")) {
      send(exchange, 400, "{\"status\": 400, \"detail\": \"must be a year from 2018 to 2022\"}");
    } else if (path.endsWith("/annual-reports/2019")) {
      send(exchange, 403, "{\"status\": 403, \"detail\": \"a role is missing\"}");
    } else if (PUBLIC.containsKey(path)) {
      answerAnybody(exchange, path);
    } else if (OF_BODIES.containsKey(path)) {
      send(exchange, 200, OF_BODIES.get(path));
    } else if (ANSWERS.containsKey(path)) {
      send(exchange, 200, ANSWERS.get(path).replace("<language>", language));
    } else {
      send(exchange, 404, "{\"status\": 404, \"detail\": \"there is no such record\"}");
    }
  }

  /** The console asks without a token, and says for whom. */
  private static void answerAnybody(HttpExchange exchange, String path) throws IOException {
    if (exchange.getRequestHeaders().containsKey("Authorization")
        || !"127.0.0.1".equals(exchange.getRequestHeaders().getFirst("X-Forwarded-For"))) {
      send(exchange, 500, "{}");
    } else if ("text/csv".equals(exchange.getRequestHeaders().getFirst("Accept"))) {
      send(exchange, 200, "asked," + exchange.getRequestURI().getRawQuery());
    } else {
      send(exchange, 200, PUBLIC.get(path));
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
