package org.unhabitat.baraza.governance.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Reports that what the paragraph asks for is done.
 *
 * @param reportedOn the day
 * @param text what was done, as member states will read it
 * @param evidence symbol of a document or address of a page that shows it
 */
public record ReportFollowUp(
    @NotNull LocalDate reportedOn,
    @NotBlank @Size(max = 4000) String text,
    @Size(max = 500) String evidence) {}
