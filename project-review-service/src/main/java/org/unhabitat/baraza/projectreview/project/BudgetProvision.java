package org.unhabitat.baraza.projectreview.project;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.money.Money;

/**
 * What of the budget is set aside for something that the committee wants to see budgeted in every
 * project.
 *
 * @param purpose what for
 * @param amount how much, in the currency of the budget
 */
@Embeddable
public record BudgetProvision(
    @NotNull @Enumerated(EnumType.STRING) Purpose purpose, @NotNull @Valid Money amount) {

  /** What every project budgets (EB document on internal management, paragraph 7). */
  @Schema(name = "ProvisionPurpose")
  public enum Purpose {
    EVALUATION,
    GENDER_AND_SOCIAL_INCLUSION,
    COMMUNICATION
  }
}
