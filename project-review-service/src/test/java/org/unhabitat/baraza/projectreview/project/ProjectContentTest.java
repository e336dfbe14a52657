package org.unhabitat.baraza.projectreview.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.texts.Texts;

class ProjectContentTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2022, 1, 1);

  @Test
  void equalContentsAreEqualHoweverTheyWereWritten() {
    ProjectContent one =
        content(List.of(share(1, "60"), share(4, "40.00")), List.of(), NEW_YEAR, NEW_YEAR);
    ProjectContent other =
        content(List.of(share(4, "40"), share(1, "60.0")), null, NEW_YEAR, NEW_YEAR);
    assertEquals(one, other);
  }

  @Test
  void sharesAddUpToAHundred() {
    assertTrue(shares(share(1, "33.33"), share(2, "33.33"), share(3, "33.34")).isEmpty());
    assertEquals(
        List.of(new FieldError("/subprogrammeShares", "add up to 99.99 %, not to 100 %")),
        shares(share(1, "33.33"), share(2, "33.33"), share(3, "33.33")));
  }

  @Test
  void aSubprogrammeIsThereOnce() {
    assertEquals(
        List.of(new FieldError("/subprogrammeShares", "names subprogramme 2 twice")),
        shares(share(2, "50"), share(2, "50")));
  }

  @Test
  void aProjectOfOneDayIsOneAndItEndsNotBeforeItStarts() {
    assertTrue(content(List.of(), List.of(), NEW_YEAR, NEW_YEAR).contradictions().isEmpty());
    assertEquals(
        List.of(new FieldError("/endsOn", "is before the start on 2022-01-01")),
        content(List.of(), List.of(), NEW_YEAR, NEW_YEAR.minusDays(1)).contradictions());
  }

  @Test
  void whatIsSetAsideIsPartOfTheBudget() {
    assertTrue(provisions("1000.00", "USD").isEmpty());
    assertEquals(
        List.of(new FieldError("/provisions", "are more than the budget")),
        provisions("1000.01", "USD"));
    assertEquals(
        List.of(new FieldError("/provisions", "must be in USD as the budget")),
        provisions("1.00", "EUR"));
  }

  @Test
  void aMarkerIsThereOnce() {
    Marker gender = new Marker(Marker.Kind.GENDER, 2, "because");
    ProjectContent content =
        new ProjectContent(
            "A1",
            Texts.english("x"),
            null,
            Origin.PLAN_GENERATED,
            null,
            null,
            "ROAF",
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(gender, gender),
            null,
            null,
            null);
    assertEquals(
        List.of(new FieldError("/markers", "a marker is there twice")), content.contradictions());
  }

  private static List<FieldError> shares(SubprogrammeShare... shares) {
    return content(List.of(shares), List.of(), NEW_YEAR, NEW_YEAR).contradictions();
  }

  private static List<FieldError> provisions(String amount, String currency) {
    BudgetProvision evaluation =
        new BudgetProvision(
            BudgetProvision.Purpose.EVALUATION, new Money(new BigDecimal(amount), currency));
    return content(List.of(), List.of(evaluation), NEW_YEAR, NEW_YEAR).contradictions();
  }

  private static SubprogrammeShare share(int subprogramme, String percent) {
    return new SubprogrammeShare(subprogramme, new BigDecimal(percent));
  }

  private static ProjectContent content(
      List<SubprogrammeShare> shares,
      List<BudgetProvision> provisions,
      LocalDate startsOn,
      LocalDate endsOn) {
    return new ProjectContent(
        "A1",
        Texts.english("Safe public spaces"),
        null,
        Origin.PLAN_GENERATED,
        Region.AFRICA,
        List.of("KEN"),
        "ROAF",
        Money.usd(new BigDecimal(1000)),
        provisions,
        startsOn,
        endsOn,
        shares,
        null,
        null,
        null,
        null,
        null);
  }
}
