package org.unhabitat.baraza.projectreview.reviewmeeting;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.projectreview.submission.Condition;
import org.unhabitat.baraza.projectreview.submission.DecisionKind;
import org.unhabitat.baraza.projectreview.submission.Recommendation;

/**
 * Records what the committee decides on a submission. Conditions and recommendations are numbered
 * in their order.
 *
 * @param submission which one
 * @param kind which way
 * @param conditions what has to be met, of an approval with conditions
 * @param recommendations what the committee recommends
 */
@Schema(
    example =
        """
        {"submission": "0190a7c4-5d2e-7f00-8a3b-2f6f3f1c9a10", "kind": "approved-with-conditions",
         "conditions": [{"text": "Add a baseline to each indicator", "owner": "ROAF",
           "dueOn": "2022-02-28"}],
         "recommendations": ["Name the partners in each city"]}""")
public record RecordDecision(
    @NotNull @JsonAlias("submissionId") UUID submission,
    @NotNull DecisionKind kind,
    @Size(max = 100) List<@NotNull @Valid NewCondition> conditions,
    @Size(max = 100) List<@NotBlank @Size(max = 4000) String> recommendations) {

  /**
   * What has to be met before the approval takes effect.
   *
   * @param text what
   * @param owner the unit or function that has to see to it
   * @param dueOn by when
   */
  public record NewCondition(
      @NotBlank @Size(max = 4000) String text,
      @NotBlank @Size(max = 120) String owner,
      @NotNull LocalDate dueOn) {}

  List<Condition> numberedConditions() {
    if (conditions == null) {
      return List.of();
    }
    return IntStream.range(0, conditions.size())
        .mapToObj(
            i -> {
              NewCondition given = conditions.get(i);
              return new Condition(i + 1, given.text(), given.owner(), given.dueOn());
            })
        .toList();
  }

  List<Recommendation> numberedRecommendations() {
    if (recommendations == null) {
      return List.of();
    }
    return IntStream.range(0, recommendations.size())
        .mapToObj(i -> new Recommendation(i + 1, recommendations.get(i)))
        .toList();
  }
}
