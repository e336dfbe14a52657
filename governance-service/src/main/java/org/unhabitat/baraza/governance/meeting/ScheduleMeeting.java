package org.unhabitat.baraza.governance.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Plans a meeting.
 *
 * @param body id or code of the body that meets
 * @param titles its title; the body's name by default
 * @param opensOn first day; may lie in the past
 * @param closesOn last day; the first one by default
 * @param mode how people take part; in person by default
 * @param venue where, or how to join
 * @param sessionNumber the session's number in the life of the body, as the Assembly counts its
 *     sessions; null where the body counts by years
 */
public record ScheduleMeeting(
    @NotBlank String body,
    @TextLength(max = 300) Texts titles,
    @NotNull LocalDate opensOn,
    LocalDate closesOn,
    MeetingMode mode,
    @Size(max = 300) String venue,
    @Min(1) @Max(9999) Integer sessionNumber) {
  /** A meeting of one day, in person, unless something else is said. */
  public ScheduleMeeting {
    closesOn = closesOn == null ? opensOn : closesOn;
    mode = mode == null ? MeetingMode.IN_PERSON : mode;
  }
}
