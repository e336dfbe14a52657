package org.unhabitat.baraza.governance.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.unhabitat.baraza.governance.membership.MembershipRole;

/**
 * A delegation or person that was present.
 *
 * @param kind which of the two
 * @param name the Member State or organisation of a delegation; the person
 * @param role as what
 * @param standsInFor the member that an alternate stands in for; null where it is nobody
 * @param presence how it was there; present unless something is said
 * @param voteHeldBy who holds the vote of one that was there by proxy; else null
 */
@Embeddable
public record Attendee(
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "kind") Kind kind,
    @NotBlank @Size(max = 200) @Column(name = "name") String name,
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "role") MembershipRole role,
    @Size(max = 200) @Column(name = "stands_in_for") String standsInFor,
    @Enumerated(EnumType.STRING) @Column(name = "presence") Presence presence,
    @Size(max = 200) @Column(name = "vote_held_by") String voteHeldBy) {

  /**
   * Present unless something is said.
   *
   * @throws IllegalArgumentException where a proxy has no holder, or a holder no proxy
   */
  public Attendee {
    presence = presence == null ? Presence.PRESENT : presence;
    if ((presence == Presence.BY_PROXY) != (voteHeldBy != null)) {
      throw new IllegalArgumentException(
          "a proxy, and only a proxy, has somebody who holds the vote");
    }
  }

  /** A State sends a delegation, a committee's member comes in person. */
  public enum Kind {
    DELEGATION,
    PERSON
  }

  /**
   * Whose vote counts for the quorum with this one: of one who is there. A proxy is a vote and no
   * presence.
   */
  Optional<String> presentVote() {
    return presence == Presence.PRESENT ? vote() : Optional.empty();
  }

  /**
   * Whose vote is there with this one, in person or by proxy; empty where it is nobody's. An
   * alternate brings the vote of the member that he or she stands in for.
   */
  Optional<String> vote() {
    if (presence == Presence.EXCUSED) {
      return Optional.empty();
    }
    if (role.canVote()) {
      return Optional.of(name.strip());
    }
    return role == MembershipRole.ALTERNATE
        ? Optional.ofNullable(standsInFor).map(String::strip)
        : Optional.empty();
  }
}
