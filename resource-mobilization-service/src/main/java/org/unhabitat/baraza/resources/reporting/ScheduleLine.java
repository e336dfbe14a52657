package org.unhabitat.baraza.resources.reporting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.json.EnumNames;

/**
 * One line of an agreement's reporting schedule. Due dates come from each agreement, not from one
 * rule for all (JIU/REP/2017/7).
 *
 * @param kind narrative or financial
 * @param period interim, final or certified
 * @param basis what the due date is counted from
 * @param days how many days after it; null where months are given
 * @param months how many months after it; null where days are given
 * @param dueOn the date itself, where the agreement names one
 */
@Embeddable
@Schema(
    example =
        """
        {"kind": "financial", "period": "certified", "basis": "after-year-end", "months": 6}\
        """)
public record ScheduleLine(
    @NotNull @Enumerated(EnumType.STRING) ReportKind kind,
    @NotNull @Enumerated(EnumType.STRING) ReportPeriod period,
    @NotNull @Enumerated(EnumType.STRING) Basis basis,
    @Min(1) @Max(1000) Integer days,
    @Min(1) @Max(60) Integer months,
    LocalDate dueOn) {

  /** What a due date is counted from. */
  @Schema(name = "ScheduleBasis")
  public enum Basis {
    /** Each 31 December in the life of the agreement. */
    AFTER_YEAR_END,
    /** The end of the agreement. */
    AFTER_END,
    /** Nothing: the agreement names the date. */
    ON_DATE
  }

  /** What is wrong with the line as such; empty where nothing is. */
  Optional<String> fault() {
    if (period == ReportPeriod.CERTIFIED && kind != ReportKind.FINANCIAL) {
      return Optional.of("only a financial report can be certified");
    }
    if (basis == Basis.ON_DATE) {
      return dueOn != null && days == null && months == null
          ? Optional.empty()
          : Optional.of("a line on a date has dueOn, and neither days nor months");
    }
    return dueOn == null && (days == null) != (months == null)
        ? Optional.empty()
        : Optional.of("a line after a date has either days or months, and no dueOn");
  }

  /** What the agreement owes by this line, earliest first. */
  List<OwedReport> owed(LocalDate startsOn, LocalDate endsOn) {
    return switch (basis) {
      case AFTER_YEAR_END ->
          IntStream.rangeClosed(startsOn.getYear(), endsOn.getYear())
              .mapToObj(year -> LocalDate.of(year, Month.DECEMBER, 31))
              .filter(yearEnd -> !yearEnd.isAfter(endsOn))
              .map(yearEnd -> afterYearEnd(yearEnd, startsOn))
              .toList();
      case AFTER_END -> List.of(owed("end", periodBefore(endsOn, startsOn), endsOn, after(endsOn)));
      case ON_DATE ->
          List.of(owed(dueOn.toString(), startsOn, dueOn.isBefore(endsOn) ? dueOn : endsOn, dueOn));
    };
  }

  private OwedReport afterYearEnd(LocalDate yearEnd, LocalDate startsOn) {
    return owed(
        Integer.toString(yearEnd.getYear()),
        periodBefore(yearEnd, startsOn),
        yearEnd,
        after(yearEnd));
  }

  /** A final report covers the whole agreement, any other the calendar year that ends with it. */
  private LocalDate periodBefore(LocalDate periodTo, LocalDate startsOn) {
    LocalDate yearStart = LocalDate.of(periodTo.getYear(), Month.JANUARY, 1);
    return period == ReportPeriod.FINAL || startsOn.isAfter(yearStart) ? startsOn : yearStart;
  }

  private LocalDate after(LocalDate date) {
    return days == null ? date.plusMonths(months) : date.plusDays(days);
  }

  private OwedReport owed(
      String occurrence, LocalDate periodFrom, LocalDate periodTo, LocalDate due) {
    return new OwedReport(
        "%s/%s/%s".formatted(EnumNames.onTheWire(kind), EnumNames.onTheWire(period), occurrence),
        kind,
        period,
        periodFrom,
        periodTo,
        due);
  }

  /** Two lines with the same one ask for the same report twice. */
  String subject() {
    return "%s/%s/%s/%s".formatted(kind, period, basis, dueOn);
  }
}
