package org.unhabitat.baraza.projectreview.checklist;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unhabitat.baraza.projectreview.Review.CHECKLISTS;
import static org.unhabitat.baraza.projectreview.Review.SCREENINGS;
import static org.unhabitat.baraza.projectreview.Review.SUBMISSIONS;
import static org.unhabitat.baraza.projectreview.Review.agenda;
import static org.unhabitat.baraza.projectreview.Review.asOfficer;
import static org.unhabitat.baraza.projectreview.Review.asStaff;
import static org.unhabitat.baraza.projectreview.Review.conceptNote;
import static org.unhabitat.baraza.projectreview.Review.onMeeting;
import static org.unhabitat.baraza.projectreview.Review.planned;
import static org.unhabitat.baraza.projectreview.Review.projectDocument;
import static org.unhabitat.baraza.projectreview.Review.proposed;
import static org.unhabitat.baraza.projectreview.Review.read;
import static org.unhabitat.baraza.projectreview.Review.submitted;
import static org.unhabitat.baraza.projectreview.Review.submittedDocument;
import static org.unhabitat.baraza.projectreview.Review.with;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/** A fresh installation can be used at once. */
@QuarkusTest
class FirstChecklistsTest {
  private static final String DAY = "2022-03-01";

  @Inject FirstChecklists first;
  @Inject ChecklistService checklists;
  @Inject Validator validator;

  @Test
  void theyAreWhatTheApiWouldTake() {
    for (FirstChecklists.First each : first.all()) {
      assertEquals(Set.of(), validator.validate(each.content()), each.content().code());
      each.content().numberedQuestions();
    }
    Set<ReviewStage> stages = new TreeSet<>();
    Set<ReviewFunction> functions = new TreeSet<>();
    for (FirstChecklists.First each : first.all()) {
      if (each.content().kind() == Checklist.Kind.CLEARANCE) {
        stages.addAll(each.content().stages());
        functions.add(each.content().reviewFunction());
      }
    }
    assertEquals(new TreeSet<>(Arrays.asList(ReviewStage.values())), stages);
    assertEquals(new TreeSet<>(Arrays.asList(ReviewFunction.values())), functions);
  }

  @Test
  void theyArePublishedOnceHoweverOftenTheServiceStarts() {
    checklists.begin(first.all());
    for (FirstChecklists.First each : first.all()) {
      List<String> published =
          asStaff().get(CHECKLISTS + "?code=" + each.content().code()).path("items.id");
      assertEquals(1, published.size(), each.content().code());
      read(CHECKLISTS, published.get(0))
          .body("state", equalTo("published"))
          .body("validFrom", equalTo("2022-01-03"));
      PublishedEvents.await("project-review.checklist.events.v1", published.get(0), "published");
    }
  }

  @Test
  void everyStageIsAskedAndAProjectDocumentIsScreened() {
    read(SUBMISSIONS, submitted(proposed(conceptNote("x")), DAY))
        .body("waitingFor", equalTo(List.of("programme-planning", "region")));
    String project = proposed(projectDocument("x"));
    String document = submittedDocument(project, DAY);
    read(SUBMISSIONS, document)
        .body(
            "waitingFor",
            equalTo(
                List.of(
                    "finance",
                    "safeguards",
                    "gender-and-social-inclusion",
                    "evaluation",
                    "communication",
                    "subprogramme-1",
                    "subprogramme-4",
                    "region")))
        .body(
            "clearances.find { it.function == 'evaluation' }.questions.checklist",
            equalTo(List.of("evaluation", "external-evaluation")));
    onMeeting(planned("2022-03-15"), "agenda", agenda(document))
        .statusCode(422)
        .body("errors.detail", equalTo(List.of("there is no safeguards screening")));
    Map<String, Object> screening =
        Map.of(
            "project",
            project,
            "screenedOn",
            DAY,
            "answers",
            IntStream.rangeClosed(1, 7)
                .mapToObj(question -> Map.of("question", question, "yes", question == 6))
                .toList());
    asOfficer()
        .body(screening)
        .post(SCREENINGS)
        .then()
        .statusCode(201)
        .body("category", equalTo("high"));
    asOfficer()
        .body(with(screening, "screenedOn", "2021-12-31"))
        .post(SCREENINGS)
        .then()
        .statusCode(422);
  }
}
