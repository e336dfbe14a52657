package org.unhabitat.baraza.resources.donor;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who holds the relation with a donor.
 *
 * @param person id of the person at the identity provider; never part of an event
 * @param unit the organisation unit that he or she does it for
 */
@Embeddable
public record FocalPoint(
    @NotBlank @Size(max = 255) String person, @NotBlank @Size(max = 32) String unit) {}
