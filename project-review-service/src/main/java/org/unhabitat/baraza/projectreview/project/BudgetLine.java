package org.unhabitat.baraza.projectreview.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.money.Money;

/**
 * What a project needs in a year for one class of expenditure.
 *
 * @param year calendar year
 * @param budgetClass what it is spent on
 * @param amount how much, in the currency of the budget
 */
public record BudgetLine(
    @NotNull @Min(1970) @Max(2100) Integer year,
    @NotNull BudgetClass budgetClass,
    @NotNull @Valid Money amount) {

  /** The classes of expenditure by which the United Nations budget their projects. */
  @Schema(name = "BudgetClass")
  public enum BudgetClass {
    STAFF_AND_PERSONNEL,
    SUPPLIES_COMMODITIES_AND_MATERIALS,
    EQUIPMENT_VEHICLES_AND_FURNITURE,
    CONTRACTUAL_SERVICES,
    TRAVEL,
    TRANSFERS_AND_GRANTS,
    GENERAL_OPERATING_COSTS,
    PROGRAMME_SUPPORT_COSTS
  }
}
