package org.unhabitat.baraza.governance.membership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.Secretariat;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.body.BodyRepository;
import org.unhabitat.baraza.governance.body.RegionalGroup;
import org.unhabitat.baraza.governance.body.Seat;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.record.NumberSeries;
import org.unhabitat.baraza.kit.time.DutyStation;

/** What can be done with memberships and seats, one transaction each. */
@ApplicationScoped
class MembershipService {
  private final MembershipRepository memberships;
  private final BodyRepository bodies;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final Secretariat secretariat;
  private final DutyStation dutyStation;

  MembershipService(
      MembershipRepository memberships,
      BodyRepository bodies,
      NumberSeries numbers,
      Outbox outbox,
      Secretariat secretariat,
      DutyStation dutyStation) {
    this.memberships = memberships;
    this.bodies = bodies;
    this.numbers = numbers;
    this.outbox = outbox;
    this.secretariat = secretariat;
    this.dutyStation = dutyStation;
  }

  Listing<Membership, MembershipView> listing() {
    return Listing.of(Membership.class, MembershipView.class, this::view)
        .fetch("body")
        .sort("holder")
        .sort("validFrom")
        .sortedBy("holder");
  }

  /** The id of the body with the id or code. */
  @Transactional
  UUID bodyId(String idOrCode) {
    return bodies.byIdOrCode(idOrCode).id();
  }

  @Transactional
  MembershipView appoint(UUID bodyId, AppointMember command) {
    Body body = bodies.locked(bodyId);
    secretariat.require(body.unit());
    requireAppointable(body);
    return view(appointed(body, memberships.rollOf(body), command));
  }

  private static void requireAppointable(Body body) {
    body.requireActive();
    body.requireMembersOfItsOwn();
  }

  private Membership appointed(Body body, Roll roll, AppointMember command) {
    Seat seat = roll.seatFor(command);
    int number = numbers.next(body.code() + "/M", 0);
    Membership membership = new Membership(body, number, command, seat);
    outbox.append(membership.appointed());
    roll.add(membership);
    return membership;
  }

  /**
   * Records an election as a whole; the body is locked, so that no seat is given away meanwhile.
   */
  @Transactional
  List<MembershipView> elect(UUID bodyId, ElectMembers command) {
    Body body = bodies.locked(bodyId);
    secretariat.require(body.unit());
    requireAppointable(body);
    if (command.until() == null && !body.seats().isEmpty()) {
      throw RuleBroken.at("/until", "whoever is elected to a seat holds it for a term");
    }
    Roll roll = memberships.rollOf(body);
    List<MembershipView> elected = new ArrayList<>();
    for (int i = 0; i < command.elected().size(); i++) {
      try {
        elected.add(view(appointed(body, roll, command.appointment(command.elected().get(i)))));
      } catch (RuleBroken refused) {
        throw new RuleBroken(refused.getMessage(), within("/elected/" + i, refused.errors()));
      }
    }
    return elected;
  }

  private static List<FieldError> within(String place, List<FieldError> errors) {
    return errors.stream()
        .map(error -> new FieldError(place + error.pointer(), error.detail()))
        .toList();
  }

  /** Ends a membership and lets a successor hold its place for what is left of the term. */
  @Transactional
  MembershipView replace(UUID bodyId, UUID id, ExpectedVersion expected, ReplaceMember command) {
    Body body = bodies.locked(bodyId);
    Membership leaving = of(bodyId, memberships.forChange(id, expected));
    secretariat.require(body.unit());
    body.requireActive();
    LocalDate term = leaving.validTo();
    outbox.append(leaving.end(new EndMembership(command.from().minusDays(1), command.reason())));
    return view(
        appointed(
            body,
            memberships.rollOf(body),
            new AppointMember(
                leaving.role(),
                leaving.holderKind(),
                command.holder(),
                leaving.seat().orElse(null),
                leaving.regionalGroup(),
                command.from(),
                term)));
  }

  MembershipView get(UUID bodyId, UUID id) {
    return view(of(bodyId, memberships.get(id)));
  }

  @Transactional
  MembershipView end(UUID bodyId, UUID id, ExpectedVersion expected, EndMembership command) {
    Membership membership = of(bodyId, memberships.forChange(id, expected));
    secretariat.require(membership.body().unit());
    outbox.append(membership.end(command));
    return view(membership);
  }

  private static Membership of(UUID bodyId, Membership membership) {
    if (!membership.body().id().equals(bodyId)) {
      throw new NotFound("membership of this body", membership.id());
    }
    return membership;
  }

  @Transactional
  Composition composition(String idOrCode, LocalDate asOf) {
    return composition(bodies.byIdOrCode(idOrCode), asOf);
  }

  @Transactional
  Composition compose(UUID bodyId, ExpectedVersion expected, ComposeSeats command) {
    Body body = bodies.locked(bodyId);
    expected.check(body.version());
    secretariat.require(body.unit());
    Roll roll = memberships.rollOf(body);
    outbox.append(body.compose(command.seats(), roll.heldFrom(dutyStation.today())));
    return composition(body, null);
  }

  /** The officers of a body on a day. */
  @Transactional
  Bureau bureau(String idOrCode, LocalDate asOf) {
    Body body = bodies.byIdOrCode(idOrCode);
    LocalDate day = asOf == null ? dutyStation.today() : asOf;
    return new Bureau(
        body.code(),
        day,
        memberships.officersOf(body, day).stream().map(Bureau.Officer::of).toList());
  }

  private Composition composition(Body body, LocalDate asOf) {
    LocalDate day = asOf == null ? dutyStation.today() : asOf;
    Roll roll = memberships.rollOf(body);
    List<Composition.FilledSeat> seats = roll.filled(day);
    List<Composition.Share> shares =
        Arrays.stream(RegionalGroup.values())
            .map(
                group -> {
                  List<Composition.FilledSeat> share =
                      seats.stream().filter(seat -> seat.regionalGroup() == group).toList();
                  int filled = (int) share.stream().filter(seat -> seat.holder() != null).count();
                  return new Composition.Share(
                      group, share.size(), seats.isEmpty() ? roll.membersOf(group, day) : filled);
                })
            .filter(share -> share.seats() > 0 || share.filled() > 0)
            .toList();
    return new Composition(body.id(), body.code(), body.version(), day, shares, seats);
  }

  private MembershipView view(Membership membership) {
    Body body = membership.body();
    return new MembershipView(
        membership.id(),
        membership.reference(),
        membership.version(),
        membership.state(),
        MembershipView.BodyReference.of(body),
        membership.role(),
        membership.holderKind(),
        membership.holder(),
        membership.seat().orElse(null),
        membership.regionalGroup(),
        membership.validFrom(),
        membership.validTo(),
        AllowedAction.list(() -> secretariat.require(body.unit()))
            .add("end", membership::requireAppointed)
            .add(
                "replace",
                () -> {
                  body.requireActive();
                  membership.requireAppointed();
                })
            .build());
  }
}
