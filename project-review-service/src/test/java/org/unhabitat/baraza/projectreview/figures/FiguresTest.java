package org.unhabitat.baraza.projectreview.figures;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.unhabitat.baraza.projectreview.Review.asNobody;
import static org.unhabitat.baraza.projectreview.Review.asStaff;
import static org.unhabitat.baraza.projectreview.Review.conceptNote;
import static org.unhabitat.baraza.projectreview.Review.convened;
import static org.unhabitat.baraza.projectreview.Review.decide;
import static org.unhabitat.baraza.projectreview.Review.newYear;
import static org.unhabitat.baraza.projectreview.Review.onMeeting;
import static org.unhabitat.baraza.projectreview.Review.planned;
import static org.unhabitat.baraza.projectreview.Review.proposed;
import static org.unhabitat.baraza.projectreview.Review.submitted;
import static org.unhabitat.baraza.projectreview.Review.with;
import static org.unhabitat.baraza.projectreview.Review.without;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The committee's year, by region. */
@QuarkusTest
class FiguresTest {
  @Test
  void aYearIsCountedAsAWholeAndByRegion() {
    int year = newYear();
    String africa = submitted(proposed(conceptNote("One")), year + "-03-01");
    String arab =
        submitted(proposed(with(conceptNote("Two"), "region", "arab-states")), year + "-03-08");
    String meeting = convened(year + "-03-15", africa, arab);
    decide(meeting, africa, "deferred").statusCode(200);
    onMeeting(
            meeting,
            "decisions",
            Map.of(
                "submission",
                arab,
                "kind",
                "approved-with-conditions",
                "conditions",
                List.of(Map.of("text", "x", "owner", "ROAS", "dueOn", year + "-04-01"))))
        .statusCode(200);
    get(year).body("total.reviews", equalTo(0)).body("total.medianTurnaround", nullValue());
    onMeeting(meeting, "close", null).statusCode(200);
    get(year)
        .body("total.meetings", equalTo(1))
        .body("total.projects", equalTo(2))
        .body("total.reviews", equalTo(2))
        .body("total.deferrals", equalTo(1))
        .body("total.approvalsInEffect", equalTo(0))
        .body("total.conditionsOpen", equalTo(1))
        .body("total.medianTurnaround", equalTo(7.5f))
        .body("regions.region", equalTo(List.of("africa", "arab-states")))
        .body("regions[0].count.medianTurnaround", equalTo(10.0f))
        .body("regions[1].count.conditionalApprovals", equalTo(1));
    asNobody().get("/api/project-review/v1/figures?year=" + year).then().statusCode(401);
    asStaff().get("/api/project-review/v1/figures").then().statusCode(400);
  }

  @Test
  void aProjectThatCameTwiceIsOneProjectAndTwoReviews() {
    int year = newYear();
    String project = proposed(conceptNote("Twice"));
    String first = submitted(project, year + "-03-01");
    String deferring = convened(year + "-03-15", first);
    decide(deferring, first, "deferred").statusCode(200);
    onMeeting(deferring, "close", null).statusCode(200);
    String second = submitted(project, year + "-03-16");
    String nowhere = submitted(proposed(without(conceptNote("x"), "region")), year + "-03-16");
    String approving = convened(year + "-03-31", second, nowhere);
    decide(approving, second, "approved").statusCode(200);
    decide(approving, nowhere, "rejected").statusCode(200);
    onMeeting(approving, "close", null).statusCode(200);
    onMeeting(convened(year + "-04-15"), "close", null).statusCode(200);
    onMeeting(planned(year + "-04-30"), "cancel", Map.of("reason", "x")).statusCode(200);
    get(year)
        .body("total.meetings", equalTo(3))
        .body("total.projects", equalTo(2))
        .body("total.reviews", equalTo(3))
        .body("total.approvals", equalTo(1))
        .body("total.approvalsInEffect", equalTo(1))
        .body("total.deferrals", equalTo(1))
        .body("total.rejections", equalTo(1))
        .body("total.conditionsOpen", equalTo(0))
        .body("regions.find { it.region == 'africa' }.count.meetings", equalTo(2))
        .body("regions.find { it.region == 'africa' }.count.projects", equalTo(1))
        .body("regions.find { it.region == 'africa' }.count.reviews", equalTo(2))
        .body("regions.find { it.region == null }.count.rejections", equalTo(1));
  }

  private static io.restassured.response.ValidatableResponse get(int year) {
    return asStaff().get("/api/project-review/v1/figures?year=" + year).then().statusCode(200);
  }
}
