package org.unhabitat.baraza.hr.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.unhabitat.baraza.hr.course.Course;
import org.unhabitat.baraza.hr.course.CourseRepository;
import org.unhabitat.baraza.hr.course.Keeper;
import org.unhabitat.baraza.hr.learning.LearningAssignmentRepository.UnitCount;
import org.unhabitat.baraza.hr.learning.LearningCompliance.UnitCompliance;
import org.unhabitat.baraza.hr.staff.StaffMember;
import org.unhabitat.baraza.hr.staff.StaffMemberRepository;
import org.unhabitat.baraza.hr.staff.StaffReader;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.paging.Filters;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.time.DutyStation;

@ApplicationScoped
class LearningAssignmentService {
  private final LearningAssignmentRepository assignments;
  private final CompletionRepository completions;
  private final CourseRepository courses;
  private final StaffMemberRepository members;
  private final History history;
  private final Listings listings;
  private final DutyStation dutyStation;
  private final Caller caller;

  LearningAssignmentService(
      LearningAssignmentRepository assignments,
      CompletionRepository completions,
      CourseRepository courses,
      StaffMemberRepository members,
      History history,
      Listings listings,
      DutyStation dutyStation,
      Caller caller) {
    this.assignments = assignments;
    this.completions = completions;
    this.courses = courses;
    this.members = members;
    this.history = history;
    this.listings = listings;
    this.dutyStation = dutyStation;
    this.caller = caller;
  }

  LearningAssignmentView get(UUID id) {
    LearningAssignment assignment = visible(id);
    return LearningAssignmentView.of(
        assignment, completions.validitiesOf(List.of(assignment)).get(id), dutyStation.today());
  }

  @Transactional
  List<HistoryEntry> history(UUID id) {
    return history.of(visible(id).id());
  }

  private LearningAssignment visible(UUID id) {
    LearningAssignment assignment = assignments.get(id);
    if (!StaffReader.of(caller).sees(assignment.staffMember())) {
      throw new NotFound("learning assignment", id);
    }
    return assignment;
  }

  Page<LearningAssignmentView> list(
      String course,
      String indexNumber,
      String unit,
      LearningAssignment.State state,
      LocalDate inScopeAt,
      LocalDate overdueAt,
      PageRequest page) {
    Filters filters =
        StaffReader.of(caller)
            .onlyVisible(Filters.none(), "e.staffMember")
            .eq("course.code", course)
            .eq("staffMember.indexNumber", indexNumber)
            .eq("staffMember.unit", unit)
            .eq("state", state);
    if (inScopeAt != null) {
      filters.where(LearningAssignmentRepository.IN_SCOPE, Map.of("at", inScopeAt));
    }
    if (overdueAt != null) {
      filters.where(
          "%s and e.dueOn < :at and not %s"
              .formatted(LearningAssignmentRepository.IN_SCOPE, LearningAssignmentRepository.VALID),
          Map.of("at", overdueAt));
    }
    LocalDate day =
        overdueAt != null ? overdueAt : inScopeAt != null ? inScopeAt : dutyStation.today();
    return listings.answer(listing(day), filters, page);
  }

  private Listing<LearningAssignment, LearningAssignmentView> listing(LocalDate day) {
    return Listing.ofPages(
            LearningAssignment.class,
            LearningAssignmentView.class,
            (List<LearningAssignment> page) -> views(page, day))
        .fetch("staffMember")
        .fetch("course")
        .fetch("requirement")
        .sort("dueOn")
        .sort("inScopeFrom")
        .sortedBy("dueOn");
  }

  private List<LearningAssignmentView> views(List<LearningAssignment> page, LocalDate day) {
    Map<UUID, List<DateSpan>> validities = completions.validitiesOf(page);
    return page.stream()
        .map(
            assignment ->
                LearningAssignmentView.of(assignment, validities.get(assignment.id()), day))
        .toList();
  }

  @Transactional
  MyLearning mine() {
    LocalDate today = dutyStation.today();
    StaffMember member = members.byPersonId(caller.id()).orElse(null);
    if (member == null) {
      return new MyLearning(today, List.of(), List.of());
    }
    StaffReader reader = StaffReader.of(caller);
    Keeper keeper = Keeper.of(caller);
    return new MyLearning(
        today,
        views(assignments.of(member), today),
        completions.of(member).stream()
            .map(completion -> CompletionView.of(completion, keeper, reader))
            .toList());
  }

  /**
   * Who is in scope and who is valid on a day.
   *
   * @param day null for today; what is not yet known cannot be counted
   */
  @Transactional
  LearningCompliance compliance(String courseCode, LocalDate day) {
    LocalDate today = dutyStation.today();
    LocalDate at = day == null ? today : day;
    if (courseCode == null || courseCode.isBlank()) {
      throw InvalidRequest.at("/course", "say which course by its code");
    }
    if (at.isAfter(today)) {
      throw InvalidRequest.at("/at", "lies in the future");
    }
    Course course =
        courses.byCode(courseCode).orElseThrow(() -> new NotFound("course", courseCode));
    List<UnitCount> counts = assignments.countByUnit(course, at);
    long inScope = counts.stream().mapToLong(UnitCount::inScope).sum();
    long valid = counts.stream().mapToLong(UnitCount::valid).sum();
    long overdue = counts.stream().mapToLong(UnitCount::overdue).sum();
    return new LearningCompliance(
        course.code(), at, inScope, valid, overdue, rate(valid, inScope), byUnit(counts));
  }

  /** Of a small unit the counts tell who it is, so only those see them who see the members. */
  private List<UnitCompliance> byUnit(List<UnitCount> counts) {
    StaffReader reader = StaffReader.of(caller);
    if (!reader.servesUnits()) {
      return null;
    }
    return counts.stream()
        .filter(count -> reader.covers(count.unit()))
        .map(
            count ->
                new UnitCompliance(
                    count.unit(),
                    count.inScope(),
                    count.valid(),
                    count.overdue(),
                    rate(count.valid(), count.inScope())))
        .toList();
  }

  private static BigDecimal rate(long valid, long inScope) {
    return inScope == 0
        ? null
        : BigDecimal.valueOf(valid).divide(BigDecimal.valueOf(inScope), 2, RoundingMode.HALF_UP);
  }
}
