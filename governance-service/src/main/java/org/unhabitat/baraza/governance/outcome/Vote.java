package org.unhabitat.baraza.governance.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A vote that was taken.
 *
 * @param yes in favour
 * @param no against
 * @param abstaining present and neither
 * @param majority that was asked for
 */
@Embeddable
record Vote(
    @Column(name = "vote_yes") Integer yes,
    @Column(name = "vote_no") Integer no,
    @Column(name = "vote_abstaining") Integer abstaining,
    @Enumerated(EnumType.STRING) @Column(name = "vote_majority") Majority majority) {
  boolean carries() {
    return majority.isReached(yes, no);
  }

  int present() {
    return yes + no + abstaining;
  }
}
