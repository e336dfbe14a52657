package org.unhabitat.baraza.governance.mandate;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Approves a version, which supersedes the one before.
 *
 * @param approvedOn the day from which it holds
 */
public record ApproveTerms(@NotNull LocalDate approvedOn) {}
