package org.unhabitat.baraza.governance.roadmap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Draws a road map.
 *
 * @param code its code for life
 * @param titles its title
 * @param body id or code of the body that works on it, e.g. a task force
 * @param milestones in the order in which they are shown
 */
public record DrawRoadMap(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}") String code,
    @NotNull @TextLength(max = 300) Texts titles,
    @NotBlank @Size(max = 64) String body,
    @NotEmpty @Size(max = 200) @Valid List<@NotNull Step> milestones) {
  /**
   * A milestone as it is planned.
   *
   * @param code unique on the road map
   * @param titles what is reached
   * @param owner code of the unit that owes it
   * @param plannedOn when
   * @param dependsOn codes of what has to be reached before
   */
  public record Step(
      @NotNull @Pattern(regexp = "[A-Z][A-Z0-9-]{0,31}") String code,
      @NotNull @TextLength(max = 300) Texts titles,
      @NotBlank @Size(max = 32) String owner,
      @NotNull LocalDate plannedOn,
      @Size(max = 20) List<@NotNull String> dependsOn) {
    /** Depends on nothing unless something is said. */
    public Step {
      dependsOn = dependsOn == null ? List.of() : dependsOn;
    }
  }
}
