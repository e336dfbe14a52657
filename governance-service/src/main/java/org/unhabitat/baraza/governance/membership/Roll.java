package org.unhabitat.baraza.governance.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.body.BodyKind;
import org.unhabitat.baraza.governance.body.RegionalGroup;
import org.unhabitat.baraza.governance.body.Seat;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.RuleBroken;

/** The roll of a body: its seats, and everybody who was, is or will be in it. */
final class Roll {
  private final Body body;
  private final List<Membership> memberships;

  Roll(Body body, List<Membership> memberships) {
    this.body = body;
    this.memberships = new ArrayList<>(memberships);
  }

  /** Takes a membership in that was just made. */
  void add(Membership membership) {
    memberships.add(membership);
  }

  /**
   * The seat for an appointment that keeps every rule; null where it is one without a seat.
   *
   * @throws RuleBroken where it keeps one not
   */
  Seat seatFor(AppointMember command) {
    requireDays(command);
    requireOneChair(command);
    requireOneOfficerOfEachGroup(command);
    if (!command.role().canVote()) {
      return command.seat() == null ? null : seat(command);
    }
    if (body.seats().isEmpty()) {
      if (command.seat() != null) {
        throw RuleBroken.at("/seat", "the body has no seats");
      }
      requireNotThereYet(command);
      return null;
    }
    boolean asksForSeat = command.seat() != null || command.regionalGroup() != null;
    if (!asksForSeat && command.role() != MembershipRole.MEMBER) {
      // Officers may be elected in person, while their State holds the seat.
      return null;
    }
    if (command.role().isOfficer() && command.seat() == null && isElectedAmongMembers(command)) {
      return null;
    }
    requireOneSeatEach(command);
    return command.seat() != null ? namedSeat(command) : freeSeat(command);
  }

  private void requireDays(AppointMember command) {
    if (command.until() != null && command.until().isBefore(command.from())) {
      throw RuleBroken.at("/until", "the last day is before the first");
    }
    if (command.from().isBefore(body.validFrom())) {
      throw RuleBroken.at("/from", "the body exists from " + body.validFrom() + " on");
    }
  }

  private void requireOneChair(AppointMember command) {
    if (command.role() == MembershipRole.CHAIR) {
      refuseWhere(
          command,
          other -> other.role() == MembershipRole.CHAIR,
          AppointmentRefused::becauseOfTwoChairs);
    }
  }

  /** The bureau of a governing body has one officer of each regional group (Executive Board). */
  private void requireOneOfficerOfEachGroup(AppointMember command) {
    if (body.kind() == BodyKind.GOVERNING_BODY
        && command.regionalGroup() != null
        && command.role().isOfficer()) {
      refuseWhere(
          command,
          other -> other.role().isOfficer() && other.regionalGroup() == command.regionalGroup(),
          AppointmentRefused::becauseOfAnOfficerOfTheGroup);
    }
  }

  /**
   * Officers are elected among the members: one that holds a seat of its group while it is an
   * officer needs no other.
   */
  private boolean isElectedAmongMembers(AppointMember command) {
    return memberships.stream()
        .filter(Membership::fillsSeat)
        .filter(other -> sameHolder(other, command))
        .filter(other -> other.regionalGroup() == command.regionalGroup())
        .anyMatch(other -> other.covers(command.from(), command.until()));
  }

  private void requireNotThereYet(AppointMember command) {
    refuseWhere(
        command,
        other -> other.role() == command.role() && sameHolder(other, command),
        AppointmentRefused::becauseAMemberAlready);
  }

  private void requireOneSeatEach(AppointMember command) {
    refuseWhere(
        command,
        other -> other.fillsSeat() && sameHolder(other, command),
        AppointmentRefused::becauseOfTwoSeats);
  }

  private void refuseWhere(
      AppointMember command,
      Predicate<Membership> conflicts,
      Function<String, AppointmentRefused> refusal) {
    memberships.stream()
        .filter(other -> other.overlaps(command.from(), command.until()))
        .filter(conflicts)
        .findFirst()
        .ifPresent(
            other -> {
              String detail =
                  "%s is %s from %s%s"
                      .formatted(
                          other.holder(),
                          EnumNames.onTheWire(other.role()),
                          other.validFrom(),
                          other.validTo() == null ? " on" : " to " + other.validTo());
              throw refusal.apply(detail);
            });
  }

  private Seat seat(AppointMember command) {
    return body.seats().stream()
        .filter(seat -> seat.code().equals(command.seat()))
        .findFirst()
        .orElseThrow(() -> RuleBroken.at("/seat", "the body has no seat " + command.seat()));
  }

  private Seat namedSeat(AppointMember command) {
    Seat seat = seat(command);
    if (seat.regionalGroup() != null
        && command.regionalGroup() != null
        && seat.regionalGroup() != command.regionalGroup()) {
      throw RuleBroken.at(
          "/regionalGroup", "the seat belongs to " + EnumNames.onTheWire(seat.regionalGroup()));
    }
    refuseWhere(command, other -> fills(other, seat), AppointmentRefused::becauseTheSeatIsFilled);
    return seat;
  }

  private Seat freeSeat(AppointMember command) {
    if (command.regionalGroup() == null) {
      throw RuleBroken.at(
          "/seat", "a member of this body has a seat: name it, or the regional group");
    }
    List<Seat> share =
        body.seats().stream()
            .filter(seat -> seat.regionalGroup() == command.regionalGroup())
            .toList();
    return share.stream()
        .filter(
            seat ->
                memberships.stream()
                    .filter(other -> other.overlaps(command.from(), command.until()))
                    .noneMatch(other -> fills(other, seat)))
        .findFirst()
        .orElseThrow(() -> new RegionalShareFull(command.regionalGroup(), share.size()));
  }

  private static boolean fills(Membership membership, Seat seat) {
    return membership.fillsSeat() && membership.seat().filter(seat.code()::equals).isPresent();
  }

  private static boolean sameHolder(Membership membership, AppointMember command) {
    return membership.holder().equalsIgnoreCase(command.holder().strip());
  }

  /** The codes of seats that are held on the day or later. */
  Set<String> heldFrom(LocalDate day) {
    Set<String> held = new TreeSet<>();
    memberships.stream()
        .filter(Membership::fillsSeat)
        .filter(membership -> membership.overlaps(day, null))
        .forEach(membership -> membership.seat().ifPresent(held::add));
    return held;
  }

  /** Who may vote on the day. */
  Electorate electorate(LocalDate day) {
    boolean hasSeats = !body.seats().isEmpty();
    List<String> voters =
        memberships.stream()
            .filter(membership -> membership.overlaps(day, day))
            .filter(hasSeats ? Membership::fillsSeat : membership -> membership.role().canVote())
            .map(Membership::holder)
            .distinct()
            .toList();
    return new Electorate(hasSeats ? body.seats().size() : voters.size(), voters);
  }

  /** How many of a regional group are members on the day, each counted once. */
  int membersOf(RegionalGroup group, LocalDate day) {
    return (int)
        memberships.stream()
            .filter(membership -> membership.overlaps(day, day))
            .filter(membership -> membership.role().canVote())
            .filter(membership -> membership.regionalGroup() == group)
            .map(membership -> membership.holder().toLowerCase(Locale.ROOT))
            .distinct()
            .count();
  }

  /** The seats with who fills them on the day. */
  List<Composition.FilledSeat> filled(LocalDate day) {
    return body.seats().stream()
        .map(
            seat ->
                new Composition.FilledSeat(
                    seat.code(),
                    seat.regionalGroup(),
                    seat.function(),
                    memberships.stream()
                        .filter(membership -> membership.overlaps(day, day))
                        .filter(membership -> fills(membership, seat))
                        .map(Membership::holder)
                        .findFirst()
                        .orElse(null)))
        .toList();
  }
}
