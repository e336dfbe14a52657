package org.unhabitat.baraza.localstack.referencedata;

import static org.unhabitat.baraza.localstack.referencedata.ReviewPlan.inTurn;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.unhabitat.baraza.localstack.referencedata.ReviewPlan.Place;
import org.unhabitat.baraza.localstack.referencedata.ReviewPlan.PlannedProject;
import org.unhabitat.baraza.localstack.referencedata.ReviewPlan.Review;
import org.unhabitat.baraza.localstack.referencedata.ReviewPlan.Year;

/**
 * Projects, and the meetings of the Project Review Committee that decide on them, in the order of
 * time: a project is proposed when it is first submitted.
 */
final class Projects implements Theme {
  private static final String REVIEW_SECRETARY = "review-secretary";
  private static final String PROJECTS = "/projects";
  private static final String SUBMISSIONS = "/submissions";
  private static final String MEETINGS = "/review-meetings";
  private static final String CHECKLISTS = "/checklists";
  private static final String CONDITIONS = "/conditions";
  private static final int DAYS_TO_MEET_A_CONDITION = 60;
  private static final int DAYS_TO_SHOW_IT = 30;
  private static final int DAYS_TO_VERIFY_IT = 45;

  /** Of so many approvals with conditions one still waits for them. */
  private static final int STILL_OPEN = 3;

  private static final List<String> BUDGET_CLASSES =
      List.of("staff-and-personnel", "contractual-services", "transfers-and-grants");
  private static final List<String> MARKERS =
      List.of("gender", "human-rights", "youth-and-age", "disability", "climate");

  /** What is set aside for each purpose, in per cent of the budget. */
  private static final Map<String, Integer> PROVISIONS =
      new TreeMap<>(Map.of("evaluation", 3, "gender-and-social-inclusion", 5, "communication", 2));

  private final Door projectReview;
  private final ReviewPlan plan = plan();

  /**
   * @param projectReview used by anybody; each step is done by the person whose task it is
   */
  Projects(Door projectReview) {
    this.projectReview = projectReview;
  }

  static ReviewPlan plan() {
    return new ReferenceFile("projects.yaml").as(new TypeReference<>() {});
  }

  @Override
  public String name() {
    return "projects, submissions and review meetings";
  }

  @Override
  public int load() {
    Map<LocalDate, List<Item>> agendas = new TreeMap<>();
    for (Year year : plan.years()) {
      year.meetings().forEach(day -> agendas.put(day, new ArrayList<>()));
      year.cancelled().forEach(day -> agendas.put(day, List.of()));
    }
    plan.checklists().forEach(this::publish);
    List<PlannedProject> projects = plan.projects();
    int records = projects.size() + agendas.size() + plan.checklists().size();
    for (PlannedProject project : projects) {
      for (Review review : project.reviews()) {
        agendas.get(review.meeting()).add(new Item(project, review));
        records++;
      }
    }
    Map<Integer, JsonNode> proposed = new HashMap<>();
    agendas.forEach(
        (day, items) -> {
          JsonNode meeting = planMeeting(day);
          if (items.isEmpty()) {
            cancel(meeting);
          } else {
            hold(meeting, day, items, proposed);
          }
        });
    return records;
  }

  private record Item(PlannedProject project, Review review) {}

  private void publish(ReviewPlan.Checklist planned) {
    JsonNode checklist =
        secretary()
            .create(
                CHECKLISTS,
                "checklist/" + planned.content().get("code"),
                Door.JSON.valueToTree(planned.content()));
    JsonNode published =
        secretary()
            .command(
                CHECKLISTS,
                checklist,
                "publish",
                Door.object().put("from", planned.from().toString()));
    secretary()
        .command(
            CHECKLISTS,
            published,
            "end",
            Door.object()
                .put("on", planned.until().toString())
                .put("reason", "those of the guidelines of 2022 are in force"));
  }

  private JsonNode planMeeting(LocalDate day) {
    return secretary()
        .create(
            MEETINGS,
            "review-meeting/" + day,
            Door.object().put("heldOn", day.toString()).put("venue", "Online"));
  }

  private void cancel(JsonNode meeting) {
    secretary()
        .command(
            MEETINGS,
            meeting,
            "cancel",
            Door.object().put("reason", "Most of the members attend a session"));
  }

  private void hold(
      JsonNode planned, LocalDate day, List<Item> items, Map<Integer, JsonNode> proposed) {
    List<String> submissions = new ArrayList<>();
    ObjectNode agenda = Door.object();
    ArrayNode onAgenda = agenda.putArray("items");
    for (Item item : items) {
      PlannedProject project = item.project();
      JsonNode known = proposed.computeIfAbsent(project.number(), number -> propose(project));
      JsonNode submitted = submit(project, known, item.review());
      clear(submitted, item.review());
      String submission = submitted.required("id").asText();
      submissions.add(submission);
      onAgenda.addObject().put("submission", submission);
    }
    JsonNode meeting = secretary().command(MEETINGS, planned, "agenda", agenda);
    ObjectNode convene = Door.object();
    convene.set("attendance", Door.JSON.valueToTree(plan.attendance()));
    meeting = secretary().command(MEETINGS, meeting, "convene", convene);
    for (int i = 0; i < items.size(); i++) {
      meeting =
          secretary()
              .command(
                  MEETINGS, meeting, "decisions", decision(submissions.get(i), items.get(i), day));
    }
    secretary().command(MEETINGS, meeting, "close");
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item.review().decision().equals("approved-with-conditions")
          && item.project().number() % STILL_OPEN != 0) {
        meetConditions(item.project(), submissions.get(i), day);
      }
    }
  }

  /**
   * Each function that is asked grants its clearance, in its turn; of what is deferred one denies.
   */
  private void clear(JsonNode submitted, Review review) {
    JsonNode submission = submitted;
    LocalDate day = review.submittedOn();
    while (!submission.path("waitingFor").isEmpty()) {
      String function = submission.path("waitingFor").get(0).asText();
      day = day.plusDays(1);
      boolean isDenied =
          review.decision().equals("deferred") && submission.path("waitingFor").size() == 1;
      ObjectNode word =
          Door.object()
              .put("function", function)
              .put("verdict", isDenied ? "denied" : "granted")
              .put("givenOn", day.toString());
      if (isDenied) {
        word.put("comment", "It does not say how the results will last");
      } else {
        ArrayNode answers = word.putArray("answers");
        for (JsonNode clearance : submission.required("clearances")) {
          if (clearance.path("function").asText().equals(function)) {
            clearance
                .required("questions")
                .forEach(
                    question ->
                        answers
                            .addObject()
                            .put("checklist", question.path("checklist").asText())
                            .put("question", question.path("number").asInt())
                            .put("answer", "yes"));
          }
        }
      }
      submission =
          projectReview
              .as(plan.reviewers().get(function))
              .command(SUBMISSIONS, submission, "clear", word);
    }
  }

  private void meetConditions(PlannedProject project, String submission, LocalDate day) {
    for (JsonNode listed :
        secretary().get(CONDITIONS + "?submission=" + submission).required("items")) {
      JsonNode shown =
          officer(project)
              .command(
                  CONDITIONS,
                  Door.asMade(listed),
                  "evidence",
                  Door.object()
                      .put("evidence", "The revised logical framework")
                      .put("on", day.plusDays(DAYS_TO_SHOW_IT).toString()));
      secretary()
          .command(
              CONDITIONS,
              shown,
              "verify",
              Door.object().put("on", day.plusDays(DAYS_TO_VERIFY_IT).toString()));
    }
  }

  private JsonNode propose(PlannedProject project) {
    return officer(project).create(PROJECTS, "project/" + project.number(), description(project));
  }

  private JsonNode submit(PlannedProject project, JsonNode proposed, Review review) {
    Door officer = officer(project);
    JsonNode draft =
        officer.create(
            SUBMISSIONS,
            "submission/" + project.number() + "/" + review.meeting(),
            Door.object()
                .put("project", proposed.required("id").asText())
                .put("stage", review.stage()));
    return officer.command(
        SUBMISSIONS,
        draft,
        "submit",
        Door.object().put("submittedOn", review.submittedOn().toString()));
  }

  private ObjectNode decision(String submission, Item item, LocalDate day) {
    ObjectNode decision = Door.object();
    decision.put("submission", submission);
    decision.put("kind", item.review().decision());
    switch (item.review().decision()) {
      case "approved-with-conditions" ->
          decision
              .putArray("conditions")
              .addObject()
              .put("text", "Give every indicator a baseline and a target")
              .put("owner", place(item.project()).unit())
              .put("dueOn", day.plusDays(DAYS_TO_MEET_A_CONDITION).toString());
      case "deferred" ->
          decision.putArray("recommendations").add("Say how the results will last after the end");
      case "rejected" ->
          decision.putArray("recommendations").add("Join the project that works on the same");
      default -> decision.putArray("recommendations").add("Share the lessons with other regions");
    }
    return decision;
  }

  private ObjectNode description(PlannedProject planned) {
    int number = planned.number();
    Place place = place(planned);
    ReviewPlan.Theme theme = inTurn(plan.themes(), number);
    BigDecimal budget = new BigDecimal(inTurn(plan.budgets(), number));
    LocalDate starts = planned.reviews().get(0).meeting().plusYears(1).withDayOfYear(1);
    ObjectNode project = Door.object();
    project.put("code", "REF-%03d".formatted(number));
    project
        .putObject("titles")
        .put("en", "Reference project %03d: %s".formatted(number, theme.title()));
    project
        .putObject("summary")
        .put("en", "Invented for the reference data, to have something to look at.");
    project.put("origin", inTurn(plan.origins(), number));
    project.put("region", place.region());
    ArrayNode countries = project.putArray("countries");
    if (!place.countries().isEmpty()) {
      countries.add(inTurn(place.countries(), 1 + number / plan.places().size()));
    }
    project.put("unit", place.unit());
    project.set("budget", usd(budget));
    ArrayNode provisions = project.putArray("provisions");
    PROVISIONS.forEach(
        (purpose, percent) ->
            provisions
                .addObject()
                .put("purpose", purpose)
                .set("amount", usd(budget.multiply(BigDecimal.valueOf(percent, 2)))));
    LocalDate ends = starts.plusMonths(inTurn(plan.months(), number)).minusDays(1);
    project.put("startsOn", starts.toString());
    project.put("endsOn", ends.toString());
    spread(budget, starts.getYear(), ends.getYear(), project.putArray("budgetLines"));
    project
        .putArray("partners")
        .addObject()
        .put("name", "City of reference project %03d".formatted(number))
        .put("role", "implementing");
    ObjectNode output = Door.object().put("statement", "Plans and works for " + theme.title());
    output
        .putArray("indicators")
        .addObject()
        .put("code", "1.1")
        .put("statement", "Number of neighbourhoods that have them")
        .put("baseline", "0")
        .put("target", String.valueOf(2 + number % 9));
    project
        .putArray("logicalFramework")
        .addObject()
        .put("statement", "Life is better: " + theme.title())
        .putArray("outputs")
        .add(output);
    ArrayNode shares = project.putArray("subprogrammeShares");
    shares.addObject().put("subprogramme", theme.subprogramme()).put("percent", 70);
    shares.addObject().put("subprogramme", theme.subprogramme() % 4 + 1).put("percent", 30);
    project.putArray("sdgTargets").add(theme.goal());
    ArrayNode markers = project.putArray("markers");
    for (int i = 0; i < MARKERS.size(); i++) {
      markers
          .addObject()
          .put("kind", MARKERS.get(i))
          .put("score", (number + i) % 4)
          .put("rationale", "Invented, as the project is");
    }
    return project;
  }

  /** The same every year, for one class a year, and what does not divide in the first. */
  private static void spread(BigDecimal budget, int first, int last, ArrayNode lines) {
    BigDecimal years = BigDecimal.valueOf(last - first + 1L);
    BigDecimal each = budget.divide(years, 2, RoundingMode.DOWN);
    BigDecimal rest = budget.subtract(each.multiply(years));
    for (int year = first; year <= last; year++) {
      lines
          .addObject()
          .put("year", year)
          .put("budgetClass", BUDGET_CLASSES.get((year - first) % BUDGET_CLASSES.size()))
          .set("amount", usd(year == first ? each.add(rest) : each));
    }
  }

  private static ObjectNode usd(BigDecimal amount) {
    return Door.object()
        .put("amount", amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString())
        .put("currency", "USD");
  }

  private Place place(PlannedProject project) {
    return inTurn(plan.places(), project.number());
  }

  private Door officer(PlannedProject project) {
    return projectReview.as(place(project).officer());
  }

  private Door secretary() {
    return projectReview.as(REVIEW_SECRETARY);
  }
}
