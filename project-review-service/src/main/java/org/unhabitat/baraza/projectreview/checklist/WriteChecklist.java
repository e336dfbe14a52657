package org.unhabitat.baraza.projectreview.checklist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.problem.FieldError;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/**
 * What an edition of a checklist says.
 *
 * @param code what its editions have in common
 * @param kind whose questions they are
 * @param reviewFunction who answers; of a clearance only
 * @param title what it is called
 * @param stages of the review at which it is asked
 * @param budgetFrom the smallest budget, in United States dollars, of the projects it is asked of;
 *     every project's where it is left out
 * @param step when it is answered; 1 where it is left out
 * @param questions what is asked, in their order
 */
@Schema(
    example =
        """
        {"code": "evaluation-external", "kind": "clearance", "reviewFunction": "evaluation",
         "title": "External evaluation", "stages": ["project-document", "revision"],
         "budgetFrom": "1000000.00", "step": 1,
         "questions": [{"text": "Is an external evaluation budgeted?"}]}""")
public record WriteChecklist(
    @NotBlank
        @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "must be letters, digits and hyphens")
        String code,
    @NotNull Checklist.Kind kind,
    ReviewFunction reviewFunction,
    @NotBlank @Size(max = 200) String title,
    @NotEmpty List<@NotNull ReviewStage> stages,
    @Schema(description = "United States dollars", example = "1000000.00")
        @DecimalMin("0")
        @Digits(integer = 15, fraction = 2)
        BigDecimal budgetFrom,
    @Min(1) @Max(9) Integer step,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid Question> questions) {

  /** The questions by number, once they fit the kind. */
  List<Question> numberedQuestions() {
    List<FieldError> errors = new ArrayList<>();
    boolean isScreening = kind == Checklist.Kind.SCREENING;
    if (isScreening == (reviewFunction != null)) {
      errors.add(
          new FieldError(
              "/reviewFunction", isScreening ? "belongs to a clearance only" : "is required"));
    }
    if (isScreening && budgetFrom != null) {
      errors.add(new FieldError("/budgetFrom", "belongs to a clearance only"));
    }
    List<Question> numbered = new ArrayList<>();
    for (Question question : questions) {
      int at = numbered.size();
      if (isScreening != (question.riskIfYes() != null && question.standard() != null)) {
        errors.add(
            new FieldError(
                "/questions/" + at,
                isScreening
                    ? "has to name its standard and the risk that a yes means"
                    : "standard and risk belong to a screening only"));
      }
      numbered.add(
          new Question(at + 1, question.text(), question.standard(), question.riskIfYes()));
    }
    if (!errors.isEmpty()) {
      throw new InvalidRequest("the checklist makes no sense", errors);
    }
    return numbered;
  }
}
