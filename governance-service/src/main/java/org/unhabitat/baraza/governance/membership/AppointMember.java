package org.unhabitat.baraza.governance.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.unhabitat.baraza.governance.body.RegionalGroup;

/**
 * Makes somebody a member or officer of a body.
 *
 * @param role what they are in it
 * @param holderKind what sort of holder
 * @param holder who: a Member State, a function, an organisation or a person
 * @param seat code of the seat; null for the first free one of the group, or for none
 * @param regionalGroup the holder's regional group; null where the body has no regional shares
 * @param from first day
 * @param until last day of the term; null while no end is known
 */
public record AppointMember(
    @NotNull MembershipRole role,
    @NotNull HolderKind holderKind,
    @NotBlank @Size(max = 200) String holder,
    @Size(max = 120) String seat,
    RegionalGroup regionalGroup,
    @NotNull LocalDate from,
    LocalDate until) {}
