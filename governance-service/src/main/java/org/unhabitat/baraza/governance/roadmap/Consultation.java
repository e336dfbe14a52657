package org.unhabitat.baraza.governance.roadmap;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A consultation on a milestone.
 *
 * @param milestone its code
 * @param consulted which member states or groups
 * @param heldOn when
 * @param guidance what they said
 */
@Embeddable
record Consultation(
    @Column(name = "milestone") String milestone,
    @Column(name = "consulted") String consulted,
    @Column(name = "held_on") LocalDate heldOn,
    @Column(name = "guidance") String guidance) {}
