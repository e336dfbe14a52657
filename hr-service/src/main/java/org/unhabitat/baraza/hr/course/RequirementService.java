package org.unhabitat.baraza.hr.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersion;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.outbox.Outbox;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.record.NumberSeries;

@ApplicationScoped
class RequirementService {
  private final RequirementRepository requirements;
  private final CourseRepository courses;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final Event<RequirementChanged> changes;
  private final History history;
  private final Listings listings;
  private final Caller caller;

  RequirementService(
      RequirementRepository requirements,
      CourseRepository courses,
      NumberSeries numbers,
      Outbox outbox,
      Event<RequirementChanged> changes,
      History history,
      Listings listings,
      Caller caller) {
    this.requirements = requirements;
    this.courses = courses;
    this.numbers = numbers;
    this.outbox = outbox;
    this.changes = changes;
    this.history = history;
    this.listings = listings;
    this.caller = caller;
  }

  @Transactional
  RequirementView introduce(IntroduceRequirement command) {
    requirements.lockScopes();
    Course course =
        courses
            .byCode(command.course())
            .orElseThrow(
                () ->
                    new RuleBroken(
                        "there is no course " + command.course(),
                        List.of(new FieldError("/course", "is no course"))));
    course.requireOffered();
    Requirement requirement = new Requirement(numbers.next("REQ", 0), course, command);
    requirements.of(course).stream()
        .filter(requirement::overlaps)
        .findFirst()
        .ifPresent(
            other -> {
              throw new RequirementOverlaps(other);
            });
    outbox.append(requirement.introduced());
    changes.fire(new RequirementChanged(requirement));
    return view(requirement);
  }

  @Transactional
  RequirementView end(UUID id, ExpectedVersion expected, EndRequirement command) {
    requirements.lockScopes();
    Requirement requirement = requirements.forChange(id, expected);
    outbox.append(requirement.end(command));
    changes.fire(new RequirementChanged(requirement));
    return view(requirement);
  }

  RequirementView get(UUID id) {
    return view(requirements.get(id));
  }

  @Transactional
  List<HistoryEntry> history(UUID id) {
    return history.of(requirements.get(id).id());
  }

  Page<RequirementView> list(
      String course, Requirement.State state, LocalDate inForceAt, PageRequest page) {
    Filters filters = Filters.none().eq("course.code", course).eq("state", state);
    if (inForceAt != null) {
      filters
          .to("effectiveFrom", inForceAt)
          .where(
              "(e.effectiveUntil is null or e.effectiveUntil >= :date)", Map.of("date", inForceAt));
    }
    return listings.answer(RequirementView.listingFor(Keeper.of(caller)), filters, page);
  }

  private RequirementView view(Requirement requirement) {
    return RequirementView.of(requirement, Keeper.of(caller));
  }
}
