package org.unhabitat.baraza.acceptance.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The four services, with the consumers of each and the topics that they take. */
public enum Service {
  GOVERNANCE(8081),
  PROJECT_REVIEW(8082),
  RESOURCE_MOBILIZATION(8083),
  HR(8084);

  /** The consumer that fills the fact ledger of governance. */
  static final String FACTS = "facts";

  private final int port;

  Service(int port) {
    this.port = port;
  }

  /** Where it listens when {@code ./start} runs it, without an offset. */
  public int port() {
    return port;
  }

  /** Its consumers, with the topics of each. */
  Map<String, List<String>> consumers() {
    return switch (this) {
      case GOVERNANCE ->
          Map.of(
              FACTS,
              List.of(
                  "governance.body.events.v1",
                  "governance.meeting.events.v1",
                  "governance.document.events.v1",
                  "governance.outcome.events.v1",
                  "governance.follow-up.events.v1",
                  "governance.communication-issue.events.v1",
                  "project-review.review-meeting.events.v1",
                  "project-review.submission.events.v1",
                  "resource-mobilization.report-obligation.events.v1",
                  "hr.learning-assignment.events.v1"),
              "organisation-units",
              List.of("erp.organisation-unit.state.v1"));
      case PROJECT_REVIEW -> Map.of();
      case RESOURCE_MOBILIZATION ->
          Map.of("business-partners", List.of("erp.business-partner.state.v1"));
      case HR -> Map.of("staff-members", List.of("erp.staff-member.state.v1"));
    };
  }

  /** As in topics and addresses, e.g. {@code project-review}. */
  public String shortName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name it runs under: of its process and of its consumer group. */
  public String application() {
    return shortName() + "-service";
  }

  /** Where its API begins. */
  public String root() {
    return "/api/" + shortName() + "/v1/";
  }

  /** Its database, and on a local stack the database's owner with that name as password. */
  public String database() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it writes into {@code ce_source}. */
  String source() {
    return "/baraza/" + shortName();
  }
}
