package org.unhabitat.baraza.localstack.referencedata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/**
 * Agreements and what becomes of their reports. The rule is written at the head of {@code
 * agreements.yaml}.
 *
 * @param signedBefore how many days before its start an agreement is signed
 * @param step what the number of a report is multiplied with; prime to 100
 * @param daysLate how late a late report is
 */
record AgreementPlan(
    List<Group> groups,
    int signedBefore,
    int step,
    List<Year> years,
    int daysLate,
    Range returned,
    Range accepted,
    List<Donor> donors,
    List<Place> places,
    List<String> amounts,
    List<String> earmarkings) {

  private static final int DAYS_EARLY_AT_MOST = 20;

  /**
   * Agreements of one kind.
   *
   * @param pipeline whether they are still negotiated
   * @param waived why their interim reports are waived; null where they are not
   * @param reportingSchedule as the service is told of it
   */
  record Group(
      int count,
      LocalDate startsOn,
      LocalDate endsOn,
      boolean pipeline,
      String waived,
      JsonNode reportingSchedule) {}

  /**
   * A year in which reports fall due.
   *
   * @param submitted how many of a hundred are submitted
   * @param late how many of these are late
   */
  record Year(int year, int submitted, int late) {}

  /** Numbers from one to below another. */
  record Range(int from, int to) {
    boolean includes(int number) {
      return number >= from && number < to;
    }
  }

  /**
   * A donor, with what its agreements have in common.
   *
   * @param currency null for United States dollars
   * @param perUsd units of the currency for one dollar
   * @param supportRate null for the standard one
   */
  record Donor(
      String name, String currency, String perUsd, String supportRate, String supportRateReason) {}

  /** Where an agreement works. */
  record Place(String unit, String region) {}

  /** What becomes of a report. */
  enum Fate {
    NOT_BEGUN,
    DRAFTED,
    IN_CLEARANCE,
    SENT_BACK_BY_CLEARANCE,
    SUBMITTED,
    RETURNED_BY_DONOR,
    ACCEPTED;

    boolean isSubmitted() {
      return compareTo(SUBMITTED) >= 0;
    }
  }

  /** The fate of the report with this number among those that fall due in the year. */
  Fate fate(Year year, int number) {
    int draw = draw(number);
    if (draw >= year.submitted()) {
      return Fate.values()[draw % 4];
    }
    if (returned.includes(draw)) {
      return Fate.RETURNED_BY_DONOR;
    }
    return accepted.includes(draw) ? Fate.ACCEPTED : Fate.SUBMITTED;
  }

  /** When it is submitted, if it is. */
  LocalDate submittedOn(Year year, int number, LocalDate dueOn) {
    return draw(number) < year.late()
        ? dueOn.plusDays(daysLate)
        : dueOn.minusDays(number % DAYS_EARLY_AT_MOST);
  }

  private int draw(int number) {
    return number * step % 100;
  }
}
