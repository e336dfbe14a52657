package org.unhabitat.baraza.governance.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.unhabitat.baraza.governance.Secretariat;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.governance.body.BodyRepository;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.NumberSeries;
import org.unhabitat.baraza.kit.time.DutyStation;

/** What can be done with terms of reference, one transaction each. */
@ApplicationScoped
class TermsService {
  private final TermsRepository terms;
  private final BodyRepository bodies;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final Secretariat secretariat;
  private final DutyStation dutyStation;

  TermsService(
      TermsRepository terms,
      BodyRepository bodies,
      NumberSeries numbers,
      Outbox outbox,
      Secretariat secretariat,
      DutyStation dutyStation) {
    this.terms = terms;
    this.bodies = bodies;
    this.numbers = numbers;
    this.outbox = outbox;
    this.secretariat = secretariat;
    this.dutyStation = dutyStation;
  }

  Listing<TermsOfReference, TermsView> listing() {
    return Listing.of(TermsOfReference.class, TermsView.class, this::view)
        .fetch("body")
        .sort("number")
        .sortedBy("-number");
  }

  /** The id of the body with the id or code. */
  @Transactional
  UUID bodyId(String idOrCode) {
    return bodies.byIdOrCode(idOrCode).id();
  }

  @Transactional
  TermsView draft(UUID bodyId, DraftTerms command) {
    Body body = bodies.locked(bodyId);
    secretariat.require(body.unit());
    body.requireActive();
    terms
        .underWay(body)
        .ifPresent(
            other -> {
              throw new StateConflict("the version %s is under way".formatted(other.reference()));
            });
    int number = numbers.next(body.code() + "/TOR", 0);
    return record(TermsOfReference.draft(body, number, command, secretariat.person()));
  }

  TermsView get(UUID bodyId, UUID id) {
    return view(of(bodyId, terms.get(id)));
  }

  @Transactional
  TermsView revise(UUID bodyId, UUID id, ExpectedVersion expected, ReviseTerms command) {
    return record(forChange(bodyId, id, expected).revise(command, secretariat.person()));
  }

  @Transactional
  TermsView consult(UUID bodyId, UUID id, ExpectedVersion expected, ConsultOnTerms command) {
    return record(forChange(bodyId, id, expected).consult(command));
  }

  @Transactional
  TermsView returnToDraft(
      UUID bodyId, UUID id, ExpectedVersion expected, ReturnTermsToDraft command) {
    return record(forChange(bodyId, id, expected).returnToDraft(command));
  }

  /**
   * Two records change at once, the old version first: never do two hold. The body is locked so
   * that no two approvals cross.
   */
  @Transactional
  TermsView approve(UUID bodyId, UUID id, ExpectedVersion expected, ApproveTerms command) {
    Body body = bodies.locked(bodyId);
    TermsOfReference version = forChange(bodyId, id, expected);
    TermsOfReference before = terms.approved(body).orElse(null);
    String person = secretariat.person();
    version.requireApproval(command, before, person, dutyStation.today());
    if (before != null) {
      outbox.append(before.supersede(command.approvedOn()));
    }
    return record(version.approve(command, person));
  }

  private TermsOfReference forChange(UUID bodyId, UUID id, ExpectedVersion expected) {
    TermsOfReference version = of(bodyId, terms.forChange(id, expected));
    secretariat.require(version.body().unit());
    return version;
  }

  private static TermsOfReference of(UUID bodyId, TermsOfReference version) {
    if (!version.body().id().equals(bodyId)) {
      throw new NotFound("terms of reference of this body", version.id());
    }
    return version;
  }

  private TermsView record(TermsEvent event) {
    outbox.append(event);
    return view(event.record());
  }

  private TermsView view(TermsOfReference version) {
    return new TermsView(
        version.id(),
        version.reference(),
        version.version(),
        version.state(),
        TermsView.BodyReference.of(version.body()),
        version.number(),
        version.text(),
        version.writers().stream().sorted().toList(),
        version.consultationUntil(),
        version.approvedOn(),
        version.approvedBy(),
        version.supersededOn(),
        AllowedAction.list(() -> secretariat.require(version.body().unit()))
            .add("revise", () -> version.require(TermsOfReference.State.DRAFT))
            .add("consult", () -> version.require(TermsOfReference.State.DRAFT))
            .add("return-to-draft", () -> version.require(TermsOfReference.State.IN_CONSULTATION))
            .add("approve", () -> version.requireApprovable(secretariat.person()))
            .build());
  }
}
