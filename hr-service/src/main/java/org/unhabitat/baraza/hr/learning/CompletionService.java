package org.unhabitat.baraza.hr.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.unhabitat.baraza.hr.course.Course;
import org.unhabitat.baraza.hr.course.CourseRepository;
import org.unhabitat.baraza.hr.course.Keeper;
import org.unhabitat.baraza.hr.course.RequirementRepository;
import org.unhabitat.baraza.hr.staff.StaffMember;
import org.unhabitat.baraza.hr.staff.StaffMemberRepository;
import org.unhabitat.baraza.hr.staff.StaffReader;
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
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.record.NumberSeries;
import org.unhabitat.baraza.kit.time.DutyStation;

@ApplicationScoped
class CompletionService {
  private final CompletionRepository completions;
  private final StaffMemberRepository members;
  private final CourseRepository courses;
  private final RequirementRepository requirements;
  private final LearningScope scope;
  private final NumberSeries numbers;
  private final Outbox outbox;
  private final History history;
  private final Listings listings;
  private final DutyStation dutyStation;
  private final Caller caller;

  CompletionService(
      CompletionRepository completions,
      StaffMemberRepository members,
      CourseRepository courses,
      RequirementRepository requirements,
      LearningScope scope,
      NumberSeries numbers,
      Outbox outbox,
      History history,
      Listings listings,
      DutyStation dutyStation,
      Caller caller) {
    this.completions = completions;
    this.members = members;
    this.courses = courses;
    this.requirements = requirements;
    this.scope = scope;
    this.numbers = numbers;
    this.outbox = outbox;
    this.history = history;
    this.listings = listings;
    this.dutyStation = dutyStation;
    this.caller = caller;
  }

  @Transactional
  CompletionView record(RecordCompletion command) {
    StaffReader reader = StaffReader.of(caller);
    requirements.lockScopesForReading();
    StaffMember member =
        members
            .byIndexNumber(command.indexNumber())
            .filter(reader::sees)
            .orElseThrow(() -> unknown("/indexNumber", "no staff member has the number"));
    Course course =
        courses
            .byCode(command.course())
            .orElseThrow(() -> unknown("/course", "no course has the code"));
    requireAnother(member, reader);
    List<Completion> known = completions.recorded(member, course);
    sameDay(known, command.completedOn())
        .ifPresent(
            same -> {
              throw new CompletionKnown(same.reference());
            });
    return view(enter(member, course, command.learnt(), known));
  }

  /**
   * Enters a completion that a learning system reports.
   *
   * @return the reference of the completion that says so already; empty where this one is new
   */
  Optional<String> take(StaffMember member, Course course, Learnt learnt) {
    List<Completion> known = completions.recorded(member, course);
    Optional<Completion> same = sameDay(known, learnt.on());
    if (same.isEmpty()) {
      Completion entered = enter(member, course, learnt, known);
      // Hundreds come in one transaction, and each flush would look at all before it.
      completions.getEntityManager().detach(entered);
    }
    known.forEach(completions.getEntityManager()::detach);
    return same.map(Completion::reference);
  }

  private Completion enter(
      StaffMember member, Course course, Learnt learnt, List<Completion> known) {
    int year = learnt.on().getYear();
    Completion completion =
        new Completion(numbers.next("LC", year), member, course, learnt, dutyStation.today());
    List<DateSpan> before = known.stream().map(Completion::validity).toList();
    List<DateSpan> after = new ArrayList<>(before);
    after.add(completion.validity());
    outbox.append(completion.recorded());
    scope.followValidities(member, course, before, after);
    return completion;
  }

  @Transactional
  CompletionView makeVoid(UUID id, ExpectedVersion expected, VoidCompletion command) {
    StaffReader reader = StaffReader.of(caller);
    requirements.lockScopesForReading();
    Completion completion = completions.forChange(id, expected);
    requireVisible(completion, reader);
    requireAnother(completion.staffMember(), reader);
    List<Completion> known = completions.recorded(completion.staffMember(), completion.course());
    List<DateSpan> before = known.stream().map(Completion::validity).toList();
    List<DateSpan> after =
        known.stream().filter(other -> !other.id().equals(id)).map(Completion::validity).toList();
    outbox.append(completion.makeVoid(command.reason()));
    scope.followValidities(completion.staffMember(), completion.course(), before, after);
    return view(completion);
  }

  /**
   * Separation of duties.
   *
   * @throws OwnCompletion where the member is the one who calls
   */
  static void requireAnother(StaffMember member, StaffReader reader) {
    if (reader.isSelf(member)) {
      throw new OwnCompletion();
    }
  }

  CompletionView get(UUID id) {
    Completion completion = completions.get(id);
    requireVisible(completion, StaffReader.of(caller));
    return view(completion);
  }

  @Transactional
  List<HistoryEntry> history(UUID id) {
    requireVisible(completions.get(id), StaffReader.of(caller));
    return history.of(id);
  }

  Page<CompletionView> list(
      String course,
      String indexNumber,
      String unit,
      Completion.State state,
      LocalDate completedFrom,
      LocalDate completedTo,
      PageRequest page) {
    StaffReader reader = StaffReader.of(caller);
    Filters filters =
        reader
            .onlyVisible(Filters.none(), "e.staffMember")
            .eq("course.code", course)
            .eq("staffMember.indexNumber", indexNumber)
            .eq("staffMember.unit", unit)
            .eq("state", state)
            .from("completedOn", completedFrom)
            .to("completedOn", completedTo);
    return listings.answer(CompletionView.listingFor(Keeper.of(caller), reader), filters, page);
  }

  private CompletionView view(Completion completion) {
    return CompletionView.of(completion, Keeper.of(caller), StaffReader.of(caller));
  }

  private static void requireVisible(Completion completion, StaffReader reader) {
    if (!reader.sees(completion.staffMember())) {
      throw new NotFound("completion", completion.id());
    }
  }

  private static Optional<Completion> sameDay(List<Completion> known, LocalDate day) {
    return known.stream().filter(completion -> completion.completedOn().equals(day)).findFirst();
  }

  private static RuleBroken unknown(String pointer, String detail) {
    return new RuleBroken(detail, List.of(new FieldError(pointer, detail)));
  }
}
