package org.unhabitat.baraza.projectreview.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.projectreview.checklist.ReviewFunction;

/**
 * What a reviewing function says of a submission.
 *
 * @param function who
 * @param state where it stands
 * @param step those of a lower step are granted before this one is asked
 * @param questions what is asked
 * @param waitingSince when it was the function's turn; null before, and where it is not required
 * @param givenOn when it was granted or denied
 * @param givenBy by whom
 * @param workingDays from the function's turn to its word, by the working days of the duty station
 * @param answers to the questions
 * @param comment in the function's words
 * @param requiredChanges what has to change before it would be granted
 */
record Clearance(
    ReviewFunction function,
    ClearanceState state,
    int step,
    List<AskedQuestion> questions,
    LocalDate waitingSince,
    LocalDate givenOn,
    String givenBy,
    Integer workingDays,
    List<ClearanceAnswer> answers,
    String comment,
    List<String> requiredChanges) {

  static Clearance notRequired(ReviewFunction function) {
    return new Clearance(
        function,
        ClearanceState.NOT_REQUIRED,
        0,
        List.of(),
        null,
        null,
        null,
        null,
        List.of(),
        null,
        List.of());
  }

  static Clearance required(
      ReviewFunction function, int step, List<AskedQuestion> questions, LocalDate waitingSince) {
    return new Clearance(
        function,
        ClearanceState.REQUIRED,
        step,
        questions,
        waitingSince,
        null,
        null,
        null,
        List.of(),
        null,
        List.of());
  }

  boolean mustBeGiven() {
    return state != ClearanceState.NOT_REQUIRED;
  }

  boolean hasBeenGranted() {
    return state == ClearanceState.GRANTED;
  }

  /** It is the function's turn. */
  boolean waits() {
    return state == ClearanceState.REQUIRED && waitingSince != null;
  }

  Clearance waitingFrom(LocalDate on) {
    return waitingSince == null && state == ClearanceState.REQUIRED
        ? required(function, step, questions, on)
        : this;
  }

  /**
   * The function's word.
   *
   * @throws RuleBroken where a question is not answered, or a denial is not explained
   */
  Clearance given(GiveClearance word, String by, LocalDate on, int workingDays) {
    List<FieldError> errors = new ArrayList<>();
    if (word.verdict() == GiveClearance.Verdict.DENIED
        && (word.comment() == null || word.comment().isBlank())
        && word.requiredChanges().isEmpty()) {
      errors.add(new FieldError("/comment", "a denial says why, or what has to change"));
    }
    List<AskedQuestion> open = new ArrayList<>(questions);
    for (int i = 0; i < word.answers().size(); i++) {
      ClearanceAnswer answer = word.answers().get(i);
      boolean isAsked =
          open.removeIf(
              question ->
                  question.number() == answer.question()
                      && (answer.checklist() == null
                          ? hasOneChecklist()
                          : answer.checklist().equals(question.checklist())));
      if (!isAsked) {
        errors.add(
            new FieldError("/answers/" + i, "answers no question of the checklist, or one twice"));
      }
    }
    if (word.verdict() == GiveClearance.Verdict.GRANTED) {
      open.forEach(
          question ->
              errors.add(
                  new FieldError(
                      "/answers",
                      "%s %d is not answered: %s"
                          .formatted(question.checklist(), question.number(), question.text()))));
    }
    if (!errors.isEmpty()) {
      throw new RuleBroken("the clearance is not complete", errors);
    }
    return new Clearance(
        function,
        word.verdict() == GiveClearance.Verdict.GRANTED
            ? ClearanceState.GRANTED
            : ClearanceState.DENIED,
        step,
        questions,
        waitingSince,
        on,
        by,
        workingDays,
        word.answers(),
        word.comment(),
        word.requiredChanges());
  }

  private boolean hasOneChecklist() {
    return questions.stream().map(AskedQuestion::checklist).distinct().count() == 1;
  }
}
