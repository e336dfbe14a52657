package org.unhabitat.baraza.governance.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Declares an interest in an agenda item, for which the one who has it is recused.
 *
 * @param name the delegation or person, as attendance names it
 * @param item number of the agenda item
 * @param interest what it is
 */
public record DeclareInterest(
    @NotBlank @Size(max = 200) String name,
    @NotBlank @Size(max = 32) String item,
    @NotBlank @Size(max = 1000) String interest) {}
