package org.unhabitat.baraza.localstack.referencedata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CommunicationPlanTest {
  @Test
  void theChiefOfStaffSpeaksEveryWeekOf2021() {
    assertEquals(52, issues("WEEKLY-BROADCAST", 2021, 2021));
  }

  @Test
  void habPostHasFortyFourIssuesFromApril2020ToTheEndOf2021() {
    assertEquals(44, issues("HABPOST", 2020, 2021));
  }

  @Test
  void donorsGetUrbanImpactEachQuarterBesideTheIssueThatWasWithdrawn() {
    assertEquals(4, issues("URBAN-IMPACT", 2021, 2021));
  }

  private static long issues(String series, int firstYear, int lastYear) {
    CommunicationPlan plan =
        Communications.plans().stream()
            .filter(each -> each.series().path("code").asText().equals(series))
            .findFirst()
            .orElseThrow();
    return plan.days().stream()
        .filter(day -> day.getYear() >= firstYear && day.getYear() <= lastYear)
        .filter(day -> plan.withdrawal(day) == null)
        .count();
  }
}
