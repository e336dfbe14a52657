package org.unhabitat.baraza.governance.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * The minutes of a meeting.
 *
 * @param state draft or approved
 * @param text what they say
 * @param approvedBy who approved them; null before
 * @param approvedOn when; null before
 */
@Embeddable
public record Minutes(
    @Enumerated(EnumType.STRING) @Column(name = "minutes_state") State state,
    @Column(name = "minutes_text") String text,
    @Column(name = "minutes_approved_by") String approvedBy,
    @Column(name = "minutes_approved_on") LocalDate approvedOn) {
  /** How far the minutes are. */
  public enum State {
    DRAFT,
    APPROVED
  }

  static Minutes draft(String text) {
    return new Minutes(State.DRAFT, text, null, null);
  }

  Minutes approved(String by, LocalDate on) {
    return new Minutes(State.APPROVED, text, by, on);
  }
}
