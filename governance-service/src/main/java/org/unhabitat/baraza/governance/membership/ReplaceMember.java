package org.unhabitat.baraza.governance.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Lets somebody else hold a place in the middle of its term, to the end of the term.
 *
 * @param holder who takes the place
 * @param from the successor's first day
 * @param reason why
 */
public record ReplaceMember(
    @NotBlank @Size(max = 200) String holder,
    @NotNull LocalDate from,
    @NotBlank @Size(max = 1000) String reason) {}
