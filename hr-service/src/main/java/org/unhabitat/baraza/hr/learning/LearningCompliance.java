package org.unhabitat.baraza.hr.learning;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Compliance with a course on a day.
 *
 * @param inScope members in service on the day and covered by a requirement in force on it
 * @param valid those of them who have completed the course or have credit, still valid on the day
 * @param overdue those of them who are not valid although their time is over
 * @param rate {@code valid} ÷ {@code inScope}; null where nobody is in scope
 * @param byUnit by the present unit of the members; null for readers who do not see members
 */
record LearningCompliance(
    @Schema(examples = "ETHICS") String course,
    @Schema(examples = "2021-12-31") LocalDate at,
    @Schema(
            description =
                "Members in service on the day and covered by a requirement in force on it",
            examples = "300")
        long inScope,
    @Schema(description = "Those of them who are valid on the day", examples = "297") long valid,
    @Schema(description = "Those of them who are not valid and not in time", examples = "2")
        long overdue,
    @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
            type = SchemaType.STRING,
            description = "valid ÷ inScope, rounded to two places; absent where nobody is in scope",
            examples = "0.99")
        BigDecimal rate,
    @Schema(
            description =
                "By the members' present unit; only for human-resources partners and learning"
                    + " administrators, and of their units only")
        List<UnitCompliance> byUnit) {

  /** The same of one unit. */
  record UnitCompliance(
      @Schema(examples = "ROAF") String unit,
      long inScope,
      long valid,
      long overdue,
      @JsonFormat(shape = JsonFormat.Shape.STRING)
          @Schema(type = SchemaType.STRING, examples = "1.00")
          BigDecimal rate) {}
}
