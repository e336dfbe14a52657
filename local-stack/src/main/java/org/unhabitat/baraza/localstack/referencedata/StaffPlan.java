package org.unhabitat.baraza.localstack.referencedata;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Staff members and when they took the course. The rule is written at the head of {@code
 * staff.yaml}.
 *
 * @param othersCompletedAfterDays when those took it whom the ERP simulator knows by itself
 * @param supervisor index number of everybody's
 * @param course as the service is told of it
 * @param requirement as the service is told of it
 * @param voided a completion that was entered by mistake
 */
record StaffPlan(
    List<Cohort> cohorts,
    int othersCompletedAfterDays,
    int firstIndexNumber,
    String supervisor,
    List<Place> places,
    List<Grade> grades,
    List<Appointment> appointments,
    JsonNode course,
    JsonNode requirement,
    Voided voided) {

  /**
   * Members who came and went alike.
   *
   * @param left null where they are in service
   * @param completed null where the day is counted from entry on duty, or there is none
   * @param completedAfterDays null where the days follow one another, or there is none
   */
  record Cohort(int count, Days entry, Days left, Days completed, Integer completedAfterDays) {}

  /** Days at equal distance. */
  record Days(LocalDate first, int everyDays) {
    LocalDate at(int position) {
      return first.plusDays((long) everyDays * position);
    }
  }

  /** Where a member works. */
  record Place(String unit, String dutyStation) {}

  /** A grade and its category. */
  record Grade(String grade, String category) {}

  /** An appointment and its last day, where it has one. */
  record Appointment(String contractType, String contractEnd) {}

  /** A completion that was entered by mistake. */
  record Voided(LocalDate completedOn, String reason) {}

  /**
   * A staff member.
   *
   * @param leftOn null while in service
   * @param completedOn null where the course was never taken
   */
  record Member(int number, LocalDate enteredOn, LocalDate leftOn, LocalDate completedOn) {}

  /** Every member, by number. */
  List<Member> members() {
    List<Member> members = new ArrayList<>();
    for (Cohort cohort : cohorts) {
      for (int i = 0; i < cohort.count(); i++) {
        LocalDate enteredOn = cohort.entry().at(i);
        members.add(
            new Member(
                members.size() + 1,
                enteredOn,
                cohort.left() == null ? null : cohort.left().at(i),
                completedOn(cohort, i, enteredOn)));
      }
    }
    return members;
  }

  private static LocalDate completedOn(Cohort cohort, int position, LocalDate enteredOn) {
    if (cohort.completed() != null) {
      return cohort.completed().at(position);
    }
    return cohort.completedAfterDays() == null
        ? null
        : enteredOn.plusDays(cohort.completedAfterDays());
  }

  String indexNumber(Member member) {
    return String.valueOf(firstIndexNumber - 1 + member.number());
  }

  /** Stands for the member in events; the same in every load. */
  UUID personKey(Member member) {
    return UUID.nameUUIDFromBytes(
        ("reference-data/" + indexNumber(member)).getBytes(StandardCharsets.UTF_8));
  }
}
