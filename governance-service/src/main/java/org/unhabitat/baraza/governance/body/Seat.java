package org.unhabitat.baraza.governance.body;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A seat of a body.
 *
 * @param code unique within the body, e.g. {@code AFRICA-3}
 * @param regionalGroup the group it belongs to; null where it goes with a function
 * @param function the function it goes with; null where it belongs to a regional group
 */
@Embeddable
public record Seat(
    @Column(name = "code") String code,
    @Enumerated(EnumType.STRING) @Column(name = "regional_group") RegionalGroup regionalGroup,
    @Column(name = "function_name") String function) {}
