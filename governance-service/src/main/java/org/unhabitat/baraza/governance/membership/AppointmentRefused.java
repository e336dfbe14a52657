package org.unhabitat.baraza.governance.membership;

import java.util.List;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** Another membership of that time is in the way. */
final class AppointmentRefused extends RuleBroken {
  private AppointmentRefused(String type, String title, String pointer, String detail) {
    super(type, title, detail, List.of(new FieldError(pointer, detail)));
  }

  static AppointmentRefused becauseOfTwoChairs(String detail) {
    return new AppointmentRefused("two-chairs", "A body has one chair at a time", "/role", detail);
  }

  static AppointmentRefused becauseOfAnOfficerOfTheGroup(String detail) {
    return new AppointmentRefused(
        "two-officers", "A regional group has one officer in a bureau", "/regionalGroup", detail);
  }

  static AppointmentRefused becauseAMemberAlready(String detail) {
    return new AppointmentRefused(
        "member-already", "Nobody is in a body twice at once in the same role", "/holder", detail);
  }

  static AppointmentRefused becauseOfTwoSeats(String detail) {
    return new AppointmentRefused(
        "two-seats", "Nobody holds two seats of a body at once", "/holder", detail);
  }

  static AppointmentRefused becauseTheSeatIsFilled(String detail) {
    return new AppointmentRefused(
        "seat-filled", "Somebody holds the seat already", "/seat", detail);
  }
}
