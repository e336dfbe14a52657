package org.unhabitat.baraza.governance.meeting;

import jakarta.validation.constraints.NotBlank;
import java.util.List;

/**
 * Adopts the provisional agenda.
 *
 * @param deferred numbers of items that are left to another meeting, with those under them
 */
public record AdoptAgenda(List<@NotBlank String> deferred) {
  static final AdoptAgenda AS_IT_IS = new AdoptAgenda(null);

  /** The whole agenda unless something is said. */
  public AdoptAgenda {
    deferred = deferred == null ? List.of() : deferred;
  }
}
