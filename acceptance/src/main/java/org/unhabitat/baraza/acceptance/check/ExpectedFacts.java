package org.unhabitat.baraza.acceptance.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The facts that an event should have left, worked out a second time from the definitions of the
 * figures, so that the ledger is not compared with its own rules.
 */
final class ExpectedFacts {
  private final Event event;
  private final JsonNode state;
  private final List<Held.Fact> facts = new ArrayList<>();

  private ExpectedFacts(Event event) {
    this.event = event;
    this.state = event.data();
  }

  static Set<Held.Fact> of(Event event) {
    ExpectedFacts expected = new ExpectedFacts(event);
    switch (event.family()) {
      case "governance.body" -> expected.body();
      case "governance.meeting" -> expected.meeting();
      case "governance.document" -> expected.document();
      case "governance.outcome" -> expected.outcome();
      case "governance.follow-up" -> expected.followUp();
      case "governance.communication-issue" -> expected.issue();
      case "project-review.review-meeting" -> expected.reviewMeeting();
      case "project-review.submission" -> expected.submission();
      case "resource-mobilization.report-obligation" -> expected.obligation();
      case "hr.learning-assignment" -> expected.assignment();
      default -> throw new IllegalArgumentException("no facts are taken from " + event.family());
    }
    return Set.copyOf(expected.facts);
  }

  private void body() {
    add(
        "BODY_IN_BEING",
        day("/validFrom"),
        day("/validFrom"),
        day("/validTo"),
        "/code",
        "/kind",
        "/id");
  }

  private void meeting() {
    if (!is("/state", "closed")) {
      return;
    }
    LocalDate opened = day("/opensOn");
    add("MEETING_HELD", opened, opened, null, "/body/code", "/body/kind", "/body/id");
    if (is("/body/kind", "staff-management-body")
        && opened.equals(opened.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)))) {
      add(
          "MEETING_HELD_ON_FIRST_MONDAY",
          opened,
          opened,
          null,
          "/body/code",
          "/body/kind",
          "/body/id");
    }
  }

  private void document() {
    if (is("/state", "cancelled")
        || !is("/classification", "unclassified")
        || day("/meeting/opensOn") == null) {
      return;
    }
    LocalDate issued = LocalDate.MIN;
    for (JsonNode language : state.path("languages")) {
      issued =
          language.hasNonNull("issuedOn")
              ? later(issued, LocalDate.parse(language.path("issuedOn").asText()))
              : LocalDate.MAX;
      if (issued.equals(LocalDate.MAX)) {
        break;
      }
    }
    paper("DOCUMENT_DUE_FOR_SUBMISSION", "DOCUMENT_SUBMITTED_ON_TIME", "/submitBy", submitted());
    paper("DOCUMENT_DUE_FOR_ISSUE", "DOCUMENT_ISSUED_ON_TIME", "/issueBy", issued);
  }

  private LocalDate submitted() {
    LocalDate submitted = day("/submittedOn");
    return submitted == null ? LocalDate.MAX : submitted;
  }

  private void paper(String owed, String onTime, String slot, LocalDate done) {
    LocalDate due = day(slot);
    LocalDate opened = day("/meeting/opensOn");
    LocalDate counts = earlier(later(due, opened), LocalDate.of(opened.getYear(), 12, 31));
    add(owed, due, counts, null, "/meeting/body", "/meeting/bodyKind", "/id");
    if (!done.isAfter(due)) {
      add(onTime, done, counts, null, "/meeting/body", "/meeting/bodyKind", "/id");
    }
  }

  private void outcome() {
    LocalDate decided = day("/decidedOn");
    if ((is("/state", "adopted") || is("/state", "superseded"))
        && is("/classification", "unclassified")) {
      add("OUTCOME_ADOPTED", decided, decided, null, "/body/code", "/body/kind", "/id");
    }
  }

  private void followUp() {
    if (!is("/outcome/classification", "unclassified")) {
      return;
    }
    LocalDate adopted = day("/outcome/decidedOn");
    LocalDate closed = day("/closedOn");
    if (closed == null || closed.isAfter(adopted)) {
      paragraph("PARAGRAPH_FOLLOWED_UP", adopted, closed == null ? null : closed.minusDays(1));
    }
    Set<String> reports = new HashSet<>();
    state.path("actions").forEach(action -> reports.add(action.path("reportedOn").asText()));
    reports.forEach(report -> paragraph("PARAGRAPH_REPORTED_ON", LocalDate.parse(report), null));
    if (closed != null) {
      paragraph("PARAGRAPH_CLOSED", closed, null);
    }
  }

  private void paragraph(String kind, LocalDate day, LocalDate until) {
    add(kind, day, day, until, "/outcome/body", "/outcome/bodyKind", "/id");
  }

  private void issue() {
    if (is("/state", "published")) {
      LocalDate published = day("/publishedOn");
      add("ISSUE_PUBLISHED", published, published, null, "/series/code", null, "/id");
    }
  }

  private void reviewMeeting() {
    if (is("/state", "closed")) {
      LocalDate held = day("/heldOn");
      add("REVIEW_MEETING_HELD", held, held, null, null, null, "/id");
    }
  }

  private void submission() {
    LocalDate decided = day("/decision/decidedOn");
    if (decided != null) {
      add(
          "PROJECT_REVIEWED",
          decided,
          decided,
          null,
          "/project/reference",
          "/stage",
          "/project/id");
    }
  }

  private void obligation() {
    if (is("/state", "waived")) {
      return;
    }
    LocalDate due = day("/dueOn");
    LocalDate submitted = day("/submittedOn");
    report("REPORT_FELL_DUE", due, due);
    if (submitted != null) {
      report("DUE_REPORT_SUBMITTED", submitted, due);
      if (!submitted.isAfter(due)) {
        report("DUE_REPORT_SUBMITTED_ON_TIME", submitted, due);
      }
    }
  }

  private void report(String kind, LocalDate occurred, LocalDate due) {
    add(kind, occurred, due, null, "/agreement/reference", "/kind", "/id");
  }

  private void assignment() {
    LocalDate from = day("/inScopeFrom");
    LocalDate until = day("/inScopeUntil");
    if (until != null && until.isBefore(from)) {
      return;
    }
    add("LEARNING_IN_SCOPE", from, from, until, "/course/code", null, "/personKey");
    for (JsonNode validity : state.path("validities")) {
      LocalDate begins = later(LocalDate.parse(validity.path("from").asText()), from);
      LocalDate ends =
          validity.hasNonNull("until")
              ? earlier(LocalDate.parse(validity.path("until").asText()), until)
              : until;
      if (ends == null || !ends.isBefore(begins)) {
        add("LEARNING_VALID", begins, begins, ends, "/course/code", null, "/personKey");
      }
    }
  }

  private void add(
      String kind,
      LocalDate occurred,
      LocalDate counts,
      LocalDate until,
      String subject,
      String subjectKind,
      String distinct) {
    facts.add(
        new Held.Fact(
            event.family(),
            event.recordId(),
            event.id(),
            kind,
            occurred,
            counts,
            until,
            text(subject),
            text(subjectKind),
            text(distinct),
            "1"));
  }

  private boolean is(String pointer, String value) {
    return value.equals(text(pointer));
  }

  private String text(String pointer) {
    JsonNode found = pointer == null ? null : state.at(pointer);
    return found == null || found.isMissingNode() || found.isNull() ? null : found.asText();
  }

  private LocalDate day(String pointer) {
    String written = text(pointer);
    return written == null ? null : LocalDate.parse(written);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return other != null && other.isBefore(one) ? other : one;
  }
}
