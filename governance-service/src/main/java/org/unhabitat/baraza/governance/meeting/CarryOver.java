package org.unhabitat.baraza.governance.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Puts the items that an earlier meeting of the body has deferred on the provisional agenda.
 *
 * @param from id or reference of the earlier meeting
 */
public record CarryOver(@NotBlank @Size(max = 64) String from) {}
