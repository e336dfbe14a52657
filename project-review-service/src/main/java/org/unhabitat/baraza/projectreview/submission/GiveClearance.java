package org.unhabitat.baraza.projectreview.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.projectreview.checklist.ReviewFunction;

/**
 * A reviewing function grants or denies its clearance. Until the committee has decided it may
 * change its word.
 *
 * @param function who
 * @param verdict which way
 * @param answers to the questions of the checklists; all of them where it is granted
 * @param givenOn the day, not in the future; today where it is left out
 * @param comment in the function's words
 * @param requiredChanges what has to change before it would be granted
 */
@Schema(
    example =
        """
        {"function": "finance", "verdict": "granted",
         "answers": [{"question": 1, "answer": "yes", "comment": "13 % support costs are in it"}]}""")
public record GiveClearance(
    @NotNull ReviewFunction function,
    @NotNull Verdict verdict,
    @Size(max = 400) List<@NotNull @Valid ClearanceAnswer> answers,
    @Schema(description = "The day, not in the future; today where it is left out")
        LocalDate givenOn,
    @Size(max = 4000) String comment,
    @Size(max = 100) List<@NotBlank @Size(max = 4000) String> requiredChanges) {
  /** What is left out is an empty list. */
  public GiveClearance {
    answers = answers == null ? List.of() : List.copyOf(answers);
    requiredChanges = requiredChanges == null ? List.of() : List.copyOf(requiredChanges);
  }

  /** Which way a function says. */
  @Schema(name = "ClearanceVerdict")
  public enum Verdict {
    GRANTED,
    DENIED
  }
}
