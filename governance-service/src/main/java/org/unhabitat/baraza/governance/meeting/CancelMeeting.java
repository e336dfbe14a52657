package org.unhabitat.baraza.governance.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Gives a planned meeting up; it keeps its number.
 *
 * @param reason why
 */
public record CancelMeeting(@NotBlank @Size(max = 1000) String reason) {}
