package org.unhabitat.baraza.localstack.referencedata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.localstack.referencedata.AgreementPlan.Fate;
import org.unhabitat.baraza.localstack.referencedata.AgreementPlan.Year;

class AgreementPlanTest {
  private static final int DUE_IN_A_YEAR = 100;

  private final AgreementPlan plan = Agreements.plan();

  @Test
  void sixtyTwoReportsOf2020AndSeventyEightOf2021AreSubmitted() {
    assertEquals(62, submitted(year(2020)));
    assertEquals(78, submitted(year(2021)));
  }

  @Test
  void everyFateIsThereInEachYear() {
    for (Year year : plan.years()) {
      Set<Fate> fates =
          IntStream.range(0, DUE_IN_A_YEAR)
              .mapToObj(number -> plan.fate(year, number))
              .collect(Collectors.toSet());
      assertEquals(EnumSet.allOf(Fate.class), fates);
    }
  }

  @Test
  void lateReportsAreSubmittedWithinTheYearInWhichTheyFellDue() {
    for (Year year : plan.years()) {
      LocalDate dueOn = LocalDate.of(year.year(), 6, 30);
      long late =
          IntStream.range(0, DUE_IN_A_YEAR)
              .filter(number -> plan.fate(year, number).isSubmitted())
              .mapToObj(number -> plan.submittedOn(year, number, dueOn))
              .peek(submittedOn -> assertEquals(year.year(), submittedOn.getYear()))
              .filter(submittedOn -> submittedOn.isAfter(dueOn))
              .count();
      assertEquals(year.late(), late);
    }
  }

  @Test
  void donorsWithAnotherSupportRateSayWhy() {
    assertTrue(
        plan.donors().stream()
            .allMatch(
                donor -> (donor.supportRate() == null) == (donor.supportRateReason() == null)));
  }

  private Year year(int year) {
    return plan.years().stream().filter(each -> each.year() == year).findFirst().orElseThrow();
  }

  private long submitted(Year year) {
    return IntStream.range(0, DUE_IN_A_YEAR)
        .filter(number -> plan.fate(year, number).isSubmitted())
        .count();
  }
}
