package org.unhabitat.baraza.governance.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * How many votes were present, against how many must be.
 *
 * @param present how many were counted
 * @param required how many must be; null where the body asks for no quorum
 */
@Embeddable
public record QuorumCount(
    @Column(name = "votes_present") Integer present,
    @Column(name = "quorum_required") Integer required) {

  /** Whether the quorum is there; null where the body asks for none. */
  Boolean reached() {
    return required == null ? null : present >= required;
  }

  void require() {
    if (required != null && present < required) {
      throw new QuorumNotReached(present, required);
    }
  }
}
