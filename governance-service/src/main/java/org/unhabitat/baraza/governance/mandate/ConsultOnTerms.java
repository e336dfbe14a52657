package org.unhabitat.baraza.governance.mandate;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Asks for comments on a draft.
 *
 * @param until last day for them
 */
public record ConsultOnTerms(@NotNull LocalDate until) {}
