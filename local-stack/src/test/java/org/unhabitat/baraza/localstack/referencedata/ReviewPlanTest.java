package org.unhabitat.baraza.localstack.referencedata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.localstack.referencedata.ReviewPlan.PlannedProject;
import org.unhabitat.baraza.localstack.referencedata.ReviewPlan.Review;

class ReviewPlanTest {
  private final ReviewPlan plan = Projects.plan();

  @Test
  void theCommitteeOf2021ReviewsAHundredAndNineProjectsInThirtyNineMeetings() {
    assertEquals(39, meetingsHeldIn(2021).size());
    assertEquals(109, projectsReviewedIn(2021).size());
  }

  @Test
  void theCommitteeOf2020ReviewsThirtyProjectsInTwelveMeetings() {
    assertEquals(12, meetingsHeldIn(2020).size());
    assertEquals(30, projectsReviewedIn(2020).size());
  }

  @Test
  void someProjectsComeBackWithinTheYearAndSomeInTheNext() {
    assertTrue(reviewsIn(2021).size() > 109);
    Set<Integer> inBothYears = new HashSet<>(projectsReviewedIn(2020));
    inBothYears.retainAll(projectsReviewedIn(2021));
    assertEquals(7, inBothYears.size());
  }

  @Test
  void everyKindOfDecisionIsThereInEachYear() {
    for (int year : new int[] {2020, 2021}) {
      assertEquals(
          Set.of("approved", "approved-with-conditions", "deferred", "rejected"),
          reviewsIn(year).stream().map(Review::decision).collect(Collectors.toSet()));
    }
  }

  @Test
  void everyMeetingThatWasHeldDecidesOnSomething() {
    Set<LocalDate> withItems =
        plan.projects().stream()
            .flatMap(project -> project.reviews().stream())
            .map(Review::meeting)
            .collect(Collectors.toSet());
    plan.years().forEach(year -> assertTrue(withItems.containsAll(year.meetings())));
  }

  @Test
  void aProjectIsSubmittedAgainOnlyAfterTheDecisionBefore() {
    for (PlannedProject project : plan.projects()) {
      List<Review> reviews = new ArrayList<>(project.reviews());
      for (int i = 1; i < reviews.size(); i++) {
        LocalDate decidedOn = reviews.get(i - 1).meeting();
        assertFalse(reviews.get(i).submittedOn().isBefore(decidedOn), project.toString());
      }
    }
  }

  private Set<LocalDate> meetingsHeldIn(int year) {
    return plan.years().stream()
        .filter(each -> each.year() == year)
        .flatMap(each -> each.meetings().stream())
        .collect(Collectors.toSet());
  }

  private List<Review> reviewsIn(int year) {
    return plan.projects().stream()
        .flatMap(project -> project.reviews().stream())
        .filter(review -> review.meeting().getYear() == year)
        .toList();
  }

  private Set<Integer> projectsReviewedIn(int year) {
    return plan.projects().stream()
        .filter(
            project ->
                project.reviews().stream().anyMatch(each -> each.meeting().getYear() == year))
        .map(PlannedProject::number)
        .collect(Collectors.toSet());
  }
}
