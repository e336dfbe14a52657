package org.unhabitat.baraza.governance.document;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Records that the text was submitted for processing.
 *
 * @param submittedOn the day
 * @param words how many words it has
 * @param waiver why it may be longer than its limit; null where it is not
 */
public record SubmitDocument(
    @NotNull LocalDate submittedOn,
    @NotNull @Min(1) Integer words,
    @Size(max = 1000) String waiver) {}
