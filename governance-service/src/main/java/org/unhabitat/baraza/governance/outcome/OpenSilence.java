package org.unhabitat.baraza.governance.outcome;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Puts the text to the members under a silence procedure.
 *
 * @param openedOn the day it was sent to them
 * @param until last day on which a member may break it
 */
public record OpenSilence(@NotNull LocalDate openedOn, @NotNull LocalDate until) {}
