package org.unhabitat.baraza.projectreview.submission;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.projectreview.project.BudgetProvision;
import org.unhabitat.baraza.projectreview.project.Marker;
import org.unhabitat.baraza.projectreview.project.ProjectContent;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/**
 * Something without which a version of a project is not complete for a stage. Pointers lead into
 * the content of the project.
 *
 * <p>The committee's own guidelines are not public. What is asked for here is what its minutes
 * record of every item (title, budget, duration), and what paragraph 7 of the report on internal
 * management says of every project: it serves a subprogramme, and evaluation, gender and social
 * inclusion, and communication are budgeted.
 *
 * @param stages of the review that need it
 * @param missing what of it the content lacks
 */
record Requirement(Set<ReviewStage> stages, Function<ProjectContent, List<FieldError>> missing) {

  private static final Set<ReviewStage> ALWAYS = EnumSet.allOf(ReviewStage.class);

  /** A concept note may be little more than its title; what is to be carried out is described. */
  private static final Set<ReviewStage> FROM_PROJECT_DOCUMENT =
      EnumSet.of(ReviewStage.PROJECT_DOCUMENT, ReviewStage.REVISION);

  /** The committee has to know where the project works. */
  private static final Requirement PLACE =
      single(
          ALWAYS,
          content -> content.region() != null || !content.countries().isEmpty(),
          "/countries",
          "name the countries, or the region");

  /** Minutes name the budget of every item with its currency. */
  private static final Requirement BUDGET =
      single(
          ALWAYS,
          content -> content.budget() != null && content.budget().amount().signum() > 0,
          "/budget",
          "say what the project needs");

  /** Minutes name the duration of every item. */
  private static final Requirement START =
      single(
          ALWAYS,
          content -> content.startsOn() != null,
          "/startsOn",
          "say when the project starts");

  private static final Requirement END =
      single(ALWAYS, content -> content.endsOn() != null, "/endsOn", "say when the project ends");

  /** Every project serves a subprogramme (paragraph 7). */
  private static final Requirement SUBPROGRAMME =
      single(
          ALWAYS,
          content -> !content.subprogrammeShares().isEmpty(),
          "/subprogrammeShares",
          "name a subprogramme that the project serves");

  private static final Requirement SUMMARY =
      single(
          FROM_PROJECT_DOCUMENT,
          content -> content.summary() != null,
          "/summary",
          "describe what the project does");

  /** What the project contributes to the 2030 Agenda is reported by goal and target. */
  private static final Requirement SDG_TARGETS =
      single(
          FROM_PROJECT_DOCUMENT,
          content -> !content.sdgTargets().isEmpty(),
          "/sdgTargets",
          "name a goal or target of the 2030 Agenda");

  /** Cross-cutting concerns underpin all work: each is scored, also with 0. */
  private static final Requirement MARKERS =
      each(
          FROM_PROJECT_DOCUMENT,
          Marker.Kind.values(),
          (content, kind) -> content.markers().stream().anyMatch(it -> it.kind() == kind),
          "/markers",
          "score ");

  /** Evaluation, gender and social inclusion, and communication are budgeted (paragraph 7). */
  private static final Requirement PROVISIONS =
      each(
          FROM_PROJECT_DOCUMENT,
          BudgetProvision.Purpose.values(),
          (content, purpose) ->
              content.provisions().stream()
                  .anyMatch(it -> it.purpose() == purpose && it.amount().amount().signum() > 0),
          "/provisions",
          "budget for ");

  /** The results-based-management policy asks for a framework that can be measured. */
  private static final Requirement FRAMEWORK =
      single(
          FROM_PROJECT_DOCUMENT,
          content ->
              content.logicalFramework().stream().anyMatch(it -> !it.outputs().isEmpty())
                  && !content.indicators().isEmpty(),
          "/logicalFramework",
          "name an outcome, its outputs and their indicators");

  private static final Requirement BUDGET_LINES =
      single(
          FROM_PROJECT_DOCUMENT,
          content -> !content.budgetLines().isEmpty(),
          "/budgetLines",
          "say by year and class what the budget is spent on");

  private static final List<Requirement> ALL =
      List.of(
          PLACE,
          BUDGET,
          START,
          END,
          SUBPROGRAMME,
          SUMMARY,
          SDG_TARGETS,
          MARKERS,
          PROVISIONS,
          FRAMEWORK,
          BUDGET_LINES);

  /** Everything that the content lacks for the stage. */
  static List<FieldError> missing(ProjectContent content, ReviewStage stage) {
    return ALL.stream()
        .filter(requirement -> requirement.stages.contains(stage))
        .flatMap(requirement -> requirement.missing.apply(content).stream())
        .toList();
  }

  private static Requirement single(
      Set<ReviewStage> stages, Predicate<ProjectContent> isMet, String pointer, String detail) {
    return new Requirement(
        stages,
        content -> isMet.test(content) ? List.of() : List.of(new FieldError(pointer, detail)));
  }

  /** One thing for each constant, which ends the sentence. */
  private static <E extends Enum<E>> Requirement each(
      Set<ReviewStage> stages,
      E[] constants,
      BiPredicate<ProjectContent, E> isMet,
      String pointer,
      String detail) {
    return new Requirement(
        stages,
        content ->
            Arrays.stream(constants)
                .filter(constant -> !isMet.test(content, constant))
                .map(constant -> new FieldError(pointer, detail + EnumNames.onTheWire(constant)))
                .toList());
  }
}
