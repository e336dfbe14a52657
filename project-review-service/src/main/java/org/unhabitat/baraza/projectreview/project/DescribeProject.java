package org.unhabitat.baraza.projectreview.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.kit.texts.TextLength;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * Says what a project is: makes one, or replaces everything that one says about itself.
 *
 * @param reason why it is described so; required where the project is approved already
 */
@Schema(
    description =
        "What a project says about itself. For a new project titles and unit are enough; what a"
            + " stage of the review needs is asked for when the project is submitted.",
    example =
        """
        {"titles": {"en": "Safe public spaces in Kisumu"}, "origin": "donor-initiated",
         "unit": "ROAF", "region": "africa", "countries": ["KEN"],
         "budget": {"amount": "1250000.00", "currency": "USD"},
         "startsOn": "2022-01-01", "endsOn": "2024-12-31",
         "subprogrammeShares": [{"subprogramme": 1, "percent": 60},
           {"subprogramme": 4, "percent": 40}]}""")
public record DescribeProject(
    @Schema(description = "Unique; the reference where it is left out", example = "A119")
        @Pattern(
            regexp = "[A-Za-z0-9][A-Za-z0-9._/-]{0,59}",
            message = "must be 1 to 60 letters, digits and . _ / -")
        String code,
    @NotNull @TextLength(max = 500) Texts titles,
    @TextLength(max = 20_000) Texts summary,
    @Schema(description = "donor-initiated where it is left out") Origin origin,
    Region region,
    @Size(max = 250) List<@NotNull @Country String> countries,
    @Schema(description = "Code of the lead organisation unit", example = "ROAF")
        @NotBlank
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}", message = "must be a unit's code such as ROAF")
        String unit,
    @Valid Money budget,
    @Size(max = 10) List<@NotNull @Valid BudgetProvision> provisions,
    LocalDate startsOn,
    LocalDate endsOn,
    @Size(max = 4) List<@NotNull @Valid SubprogrammeShare> subprogrammeShares,
    @Size(max = 170)
        List<
                @NotNull
                @Pattern(
                    regexp = SDG_TARGET,
                    message = "must be a goal or target of the 2030 Agenda such as 11 or 11.1")
                String>
            sdgTargets,
    @Size(max = 5) List<@NotNull @Valid Marker> markers,
    @Schema(description = "By year and class; together the budget") @Size(max = 400)
        List<@NotNull @Valid BudgetLine> budgetLines,
    @Schema(description = "Donors are funding partners") @Size(max = 100)
        List<@NotNull @Valid Partner> partners,
    @Size(max = 30) List<@NotNull @Valid Outcome> logicalFramework,
    @Size(max = 2000) String reason) {

  /** A goal, or one of its targets: the outcome ones have numbers, the means ones letters. */
  static final String SDG_TARGET = "(1[0-7]|[1-9])(\\.([1-9][0-9]?|[a-d]))?";

  /**
   * @param codeIfNone the code of a project that is described without one
   */
  ProjectContent content(String codeIfNone) {
    return new ProjectContent(
        code == null ? codeIfNone : code,
        titles,
        summary,
        origin == null ? Origin.DONOR_INITIATED : origin,
        region,
        countries,
        unit,
        budget,
        provisions,
        startsOn,
        endsOn,
        subprogrammeShares,
        sdgTargets,
        markers,
        budgetLines,
        partners,
        logicalFramework);
  }
}
