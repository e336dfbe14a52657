package org.unhabitat.baraza.governance.membership;

import java.util.List;

/**
 * Who may vote in a body on a day.
 *
 * @param size how many votes there are: the seats, held or not, where the body has seats; else its
 *     officers and members. A vacant seat counts, because a majority is one of the whole body.
 * @param voters who may vote, by name
 */
public record Electorate(int size, List<String> voters) {
  /** Keeps its own copy. */
  public Electorate {
    voters = List.copyOf(voters);
  }

  /** Where each has a vote and nothing else counts. */
  static Electorate of(List<String> voters) {
    return new Electorate(voters.size(), voters);
  }

  /** Whether that one may vote; anybody where nobody's membership is recorded. */
  public boolean mayVote(String name) {
    return voters.isEmpty() || voters.stream().anyMatch(voter -> voter.equalsIgnoreCase(name));
  }
}
