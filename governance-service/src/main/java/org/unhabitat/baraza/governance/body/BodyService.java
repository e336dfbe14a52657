package org.unhabitat.baraza.governance.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.governance.Secretariat;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.time.DutyStation;

/** What can be done with bodies, one transaction each. */
@ApplicationScoped
class BodyService {
  private final BodyRepository bodies;
  private final Outbox outbox;
  private final Secretariat secretariat;
  private final DutyStation dutyStation;

  BodyService(
      BodyRepository bodies, Outbox outbox, Secretariat secretariat, DutyStation dutyStation) {
    this.bodies = bodies;
    this.outbox = outbox;
    this.secretariat = secretariat;
    this.dutyStation = dutyStation;
  }

  Listing<Body, BodyView> listing() {
    return Listing.of(Body.class, BodyView.class, this::view)
        .sort("code")
        .sort("names")
        .sort("validFrom")
        .sortedBy("code");
  }

  @Transactional
  BodyView establish(EstablishBody command) {
    secretariat.require(command.unit());
    Body parent = command.parent() == null ? null : named("/parent", command.parent());
    List<Body> joined = new ArrayList<>();
    for (int i = 0; i < command.joins().size(); i++) {
      joined.add(named("/joins/" + i, command.joins().get(i)));
    }
    return record(Body.establish(command, parent, joined));
  }

  private Body named(String pointer, String code) {
    try {
      return bodies.held(code);
    } catch (NotFound unknown) {
      throw RuleBroken.at(pointer, "there is no body " + code);
    }
  }

  BodyView get(String idOrCode) {
    return view(bodies.byIdOrCode(idOrCode));
  }

  @Transactional
  BodyView revise(UUID id, ExpectedVersion expected, ReviseBody command) {
    Body body = forChange(id, expected);
    secretariat.require(command.unit());
    return record(body.revise(command));
  }

  @Transactional
  BodyView changeRules(UUID id, ExpectedVersion expected, ChangeRules command) {
    return record(forChange(id, expected).changeRules(command));
  }

  @Transactional
  BodyView dissolve(UUID id, ExpectedVersion expected, DissolveBody command) {
    bodies.locked(id);
    Body body = forChange(id, expected);
    return record(body.dissolve(command, bodies.restingOn(body), dutyStation.today()));
  }

  private Body forChange(UUID id, ExpectedVersion expected) {
    Body body = bodies.forChange(id, expected);
    secretariat.require(body.unit());
    return body;
  }

  private BodyView record(BodyEvent event) {
    outbox.append(event);
    return view(event.record());
  }

  private BodyView view(Body body) {
    Runnable change =
        () -> {
          secretariat.require(body.unit());
          body.requireActive();
        };
    Runnable changeMembers =
        () -> {
          change.run();
          body.requireMembersOfItsOwn();
        };
    return new BodyView(
        body.id(),
        body.code(),
        body.version(),
        body.state(),
        body.code(),
        body.kind(),
        body.names(),
        body.unit(),
        body.validFrom(),
        body.validTo(),
        body.sunsetOn(),
        body.parent(),
        body.joins(),
        body.cadence().orElse(null),
        body.meetsBefore().orElse(null),
        body.quorum(),
        body.decisionRule(),
        body.seats(),
        AllowedAction.list()
            .add("revise", change)
            .add("change-rules", change)
            .add("seats/compose", changeMembers)
            .add("memberships", changeMembers)
            .add("terms-of-reference", change)
            .add("planned-meetings", change)
            .add("dissolve", change)
            .build());
  }
}
