package org.unhabitat.baraza.hr.course;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.hr.staff.StaffMember;

/**
 * A course has to be taken from a date on.
 *
 * @param course its code
 * @param categories who; none means all categories
 * @param units who; none means all units
 * @param withinMonths how long somebody who comes into scope has; six where nobody says
 * @param basis what says so, e.g. a bulletin
 */
@Schema(
    examples =
        """
        {"course": "ETHICS", "effectiveFrom": "2016-01-01", "withinMonths": 6,
         "basis": "ST/IC/2015/26"}
        """)
record IntroduceRequirement(
    @NotBlank @Schema(description = "Code of the course", examples = "ETHICS") String course,
    @Size(max = 4) @Schema(description = "Whom it is for; absent or empty means every category")
        List<StaffMember.@NotNull Category> categories,
    @Size(max = 100)
        @Schema(
            description =
                "Codes of the organisation units it is for, without those below them; absent or"
                    + " empty means every unit")
        List<@NotBlank @Size(max = 32) String> units,
    @NotNull LocalDate effectiveFrom,
    @Min(0)
        @Max(60)
        @Schema(
            description = "How many months somebody who comes into scope has",
            defaultValue = "6")
        Integer withinMonths,
    @Size(max = 200) @Schema(examples = "ST/IC/2015/26") String basis) {
  private static final int MONTHS_TO_COMPLETE = 6;

  IntroduceRequirement {
    categories = categories == null ? List.of() : categories;
    units = units == null ? List.of() : units;
    withinMonths = withinMonths == null ? Integer.valueOf(MONTHS_TO_COMPLETE) : withinMonths;
  }
}
