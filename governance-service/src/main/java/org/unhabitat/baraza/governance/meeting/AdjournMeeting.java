package org.unhabitat.baraza.governance.meeting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Interrupts a session.
 *
 * @param adjournedOn its last day for now
 * @param resumesOn when it is meant to go on; null where nobody knows yet
 */
public record AdjournMeeting(@NotNull LocalDate adjournedOn, LocalDate resumesOn) {}
