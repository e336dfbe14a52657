package org.unhabitat.baraza.projectreview.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much a project contributes to a cross-cutting concern, on the scale of the United Nations
 * gender equality marker. A score is never given without its reason.
 *
 * @param kind the concern
 * @param score 0 not, 1 to a limited extent, 2 significantly, 3 as its principal objective
 * @param rationale why this score
 */
@Embeddable
public record Marker(
    @NotNull @Enumerated(EnumType.STRING) Kind kind,
    @NotNull @Min(0) @Max(3) Integer score,
    @NotBlank @Size(max = 4000) String rationale) {

  /** The concerns that cut across all projects. */
  @Schema(name = "MarkerKind")
  public enum Kind {
    GENDER,
    HUMAN_RIGHTS,
    YOUTH_AND_AGE,
    DISABILITY,
    CLIMATE
  }
}
