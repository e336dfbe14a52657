package org.unhabitat.baraza.hr.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Language;
import org.unhabitat.baraza.kit.texts.Texts;

/** A course of mandatory learning, e.g. the one on ethics and integrity. */
@Entity
public class Course extends ManagedRecord {
  /** Whether the course can be taken. */
  @Schema(name = "CourseState")
  public enum State {
    /** It can be taken. */
    OFFERED,
    /** Nobody completes it any more; what was completed before stays valid. */
    RETIRED
  }

  private String code;
  private Texts names;
  private Integer validityMonths;

  @Enumerated(EnumType.STRING)
  private State state = State.OFFERED;

  private LocalDate retiredOn;

  @ElementCollection
  @CollectionTable(
      name = "course_language_variant",
      joinColumns = @JoinColumn(name = "course_id", nullable = false))
  private Set<LanguageVariant> languageVariants = new HashSet<>();

  /** For Hibernate. */
  protected Course() {}

  Course(OfferCourse command) {
    this.code = command.code();
    this.validityMonths = command.validityMonths();
    describe(command.names(), command.languageVariants());
  }

  CourseEvent offered() {
    return new CourseEvent(this, CourseEvent.What.OFFERED, null);
  }

  /**
   * Names it anew and says in which languages it is there. Its validity never changes: validities
   * that people have earned would change with it. A course of another validity is another course.
   */
  CourseEvent revise(ReviseCourse command) {
    requireOffered();
    describe(command.names(), command.languageVariants());
    return new CourseEvent(this, CourseEvent.What.REVISED, null);
  }

  /**
   * Ends the course.
   *
   * @param today nothing is retired before its day
   */
  CourseEvent retire(RetireCourse command, LocalDate today) {
    requireOffered();
    if (command.retiredOn().isAfter(today)) {
      throw new RuleBroken(
          "a course is retired on the day or later, not ahead of it",
          List.of(new FieldError("/retiredOn", "lies in the future")));
    }
    state = State.RETIRED;
    retiredOn = command.retiredOn();
    return new CourseEvent(this, CourseEvent.What.RETIRED, command.reason());
  }

  void requireOffered() {
    if (state == State.RETIRED) {
      throw new StateConflict("the course was retired on " + retiredOn);
    }
  }

  private void describe(Texts newNames, List<LanguageVariant> variants) {
    Set<Language> seen = EnumSet.noneOf(Language.class);
    for (int i = 0; i < variants.size(); i++) {
      if (!seen.add(variants.get(i).language())) {
        throw new RuleBroken(
            "a course has one variant a language",
            List.of(
                new FieldError(
                    "/languageVariants/%d/language".formatted(i), "is there a second time")));
      }
    }
    names = newNames;
    languageVariants.clear();
    languageVariants.addAll(variants);
  }

  /** The code that people and files know the course by. */
  public String code() {
    return code;
  }

  /** The course's name. */
  public Texts names() {
    return names;
  }

  /** How many months a completion is valid; null for life. */
  public Integer validityMonths() {
    return validityMonths;
  }

  /**
   * Last day on which a completion of that day is valid; null for life. A year from 8 April ends
   * with 7 April.
   */
  public LocalDate validUntil(LocalDate completedOn) {
    return validityMonths == null ? null : completedOn.plusMonths(validityMonths).minusDays(1);
  }

  /** Whether a completion of that day can be right. */
  public boolean couldBeCompletedOn(LocalDate day) {
    return retiredOn == null || !day.isAfter(retiredOn);
  }

  State state() {
    return state;
  }

  /** The day on which it was retired; null before. */
  public LocalDate retiredOn() {
    return retiredOn;
  }

  List<LanguageVariant> languageVariants() {
    return languageVariants.stream()
        .sorted(Comparator.comparing(LanguageVariant::language))
        .toList();
  }
}
