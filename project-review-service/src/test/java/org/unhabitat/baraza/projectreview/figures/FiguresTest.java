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
import static org.unhabitat.baraza.projectreview.Review.proposed;
import static org.unhabitat.baraza.projectreview.Review.submitted;
import static org.unhabitat.baraza.projectreview.Review.with;

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

  private static io.restassured.response.ValidatableResponse get(int year) {
    return asStaff().get("/api/project-review/v1/figures?year=" + year).then().statusCode(200);
  }
}
