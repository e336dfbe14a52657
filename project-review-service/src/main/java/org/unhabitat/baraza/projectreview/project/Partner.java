package org.unhabitat.baraza.projectreview.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organization that takes part in a project.
 *
 * @param name as it calls itself
 * @param role what it does in the project; a donor is a funding partner
 * @param identifier its identifier in IATI's way of writing, e.g. {@code XM-DAC-5-1}; null where it
 *     has none
 */
public record Partner(
    @NotBlank @Size(max = 300) String name,
    @NotNull Role role,
    @Size(max = 100) String identifier) {

  /** What an organization does in a project: IATI's code list OrganisationRole. */
  @Schema(name = "PartnerRole")
  public enum Role {
    FUNDING("1"),
    ACCOUNTABLE("2"),
    EXTENDING("3"),
    IMPLEMENTING("4");

    private final String iatiCode;

    Role(String iatiCode) {
      this.iatiCode = iatiCode;
    }

    /** The code of IATI's list OrganisationRole. */
    public String iatiCode() {
      return iatiCode;
    }
  }
}
