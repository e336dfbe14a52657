package org.unhabitat.baraza.hr.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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
import org.unhabitat.baraza.kit.time.DutyStation;

@ApplicationScoped
class CourseService {
  private final CourseRepository courses;
  private final RequirementRepository requirements;
  private final Outbox outbox;
  private final History history;
  private final Listings listings;
  private final DutyStation dutyStation;
  private final Caller caller;

  CourseService(
      CourseRepository courses,
      RequirementRepository requirements,
      Outbox outbox,
      History history,
      Listings listings,
      DutyStation dutyStation,
      Caller caller) {
    this.courses = courses;
    this.requirements = requirements;
    this.outbox = outbox;
    this.history = history;
    this.listings = listings;
    this.dutyStation = dutyStation;
    this.caller = caller;
  }

  @Transactional
  CourseView offer(OfferCourse command) {
    Course course = new Course(command);
    outbox.append(course.offered());
    return view(course);
  }

  @Transactional
  CourseView revise(UUID id, ExpectedVersion expected, ReviseCourse command) {
    Course course = courses.forChange(id, expected);
    outbox.append(course.revise(command));
    return view(course);
  }

  /**
   * Retires a course that nobody has to take any more.
   *
   * @throws CourseStillRequired where a requirement goes on after the day
   */
  @Transactional
  CourseView retire(UUID id, ExpectedVersion expected, RetireCourse command) {
    requirements.lockScopes();
    Course course = courses.forChange(id, expected);
    course.requireOffered();
    requirements.of(course).stream()
        .filter(requirement -> requirement.lastsBeyond(command.retiredOn()))
        .findFirst()
        .ifPresent(
            requirement -> {
              throw new CourseStillRequired(requirement);
            });
    outbox.append(course.retire(command, dutyStation.today()));
    return view(course);
  }

  CourseView get(UUID id) {
    return view(courses.get(id));
  }

  @Transactional
  List<HistoryEntry> history(UUID id) {
    return history.of(courses.get(id).id());
  }

  Page<CourseView> list(String q, Course.State state, PageRequest page) {
    return listings.answer(
        CourseView.listingFor(Keeper.of(caller)),
        Filters.none().eq("state", state).contains(q, "names", "code"),
        page);
  }

  private CourseView view(Course course) {
    return CourseView.of(course, Keeper.of(caller));
  }
}
