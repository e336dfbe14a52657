package org.unhabitat.baraza.governance.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Days on which a session sits without interruption.
 *
 * @param opensOn first day
 * @param closesOn last day; expected, as long as the segment is under way
 */
@Embeddable
public record Segment(
    @Column(name = "opens_on") LocalDate opensOn, @Column(name = "closes_on") LocalDate closesOn) {
  boolean contains(LocalDate day) {
    return !day.isBefore(opensOn) && !day.isAfter(closesOn);
  }

  Segment openedOn(LocalDate day) {
    return new Segment(day, closesOn.isBefore(day) ? day : closesOn);
  }

  Segment closedOn(LocalDate day) {
    return new Segment(opensOn, day);
  }
}
