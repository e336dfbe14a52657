package org.unhabitat.baraza.governance.outcome;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Records that a body adopted the text by consensus; in a body whose chair decides, that the chair
 * has.
 *
 * @param adoptedOn the day
 */
public record AdoptOutcome(@NotNull LocalDate adoptedOn) {}
