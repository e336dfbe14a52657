package org.unhabitat.baraza.governance.roadmap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Records a consultation.
 *
 * @param milestone code of the milestone it was about
 * @param consulted which member states or groups
 * @param heldOn when
 * @param guidance what they said
 */
public record ConsultOnMilestone(
    @NotBlank String milestone,
    @NotBlank @Size(max = 300) String consulted,
    @NotNull LocalDate heldOn,
    @NotBlank @Size(max = 4000) String guidance) {}
