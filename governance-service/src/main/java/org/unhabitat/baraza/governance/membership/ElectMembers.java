package org.unhabitat.baraza.governance.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.governance.body.RegionalGroup;

/**
 * Records an election: all who were elected become members, or none does.
 *
 * @param from first day of the term
 * @param until last day of the term; null where members have no term, as those of the Assembly
 * @param elected who was elected
 */
public record ElectMembers(
    @NotNull LocalDate from,
    LocalDate until,
    @NotEmpty @Size(max = 250) @Valid List<@NotNull Elected> elected) {
  /**
   * One who was elected.
   *
   * @param holder the Member State
   * @param regionalGroup its regional group; null where the body has no regional shares
   * @param role as what; a member unless something is said
   */
  public record Elected(
      @NotBlank @Size(max = 200) String holder, RegionalGroup regionalGroup, MembershipRole role) {
    /** A member unless something is said. */
    public Elected {
      role = role == null ? MembershipRole.MEMBER : role;
    }
  }

  AppointMember appointment(Elected one) {
    return new AppointMember(
        one.role(), HolderKind.MEMBER_STATE, one.holder(), null, one.regionalGroup(), from, until);
  }
}
