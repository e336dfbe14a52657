package org.unhabitat.baraza.governance.cadence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.InstanceIterator;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recurrenceset.OfRule;

/**
 * How often something is meant to happen.
 *
 * <p>The rule and the number are two things: a committee that meets "monthly, mostly in the last
 * quarter" has an expected number and no rule that would give its dates.
 *
 * @param rule RFC 5545 recurrence rule of whole days, e.g. {@code FREQ=MONTHLY;BYDAY=1MO}; null
 *     where the dates follow no rule
 * @param startsOn the day that intervals are counted from ({@code DTSTART}); null for the first day
 *     of what the cadence belongs to
 * @param expectedPerYear how many times a year it is meant to happen; null where nobody said
 */
@Embeddable
public record Cadence(
    @Size(max = 255) @Column(name = "cadence_rule") String rule,
    @Column(name = "cadence_starts_on") LocalDate startsOn,
    @Min(0) @Max(366) @Column(name = "cadence_expected_per_year") Integer expectedPerYear) {

  private static final Set<Freq> WHOLE_DAYS =
      EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

  private static final LocalDate ANY_DAY = LocalDate.of(1978, 1, 1);

  /**
   * @throws IllegalArgumentException where the rule cannot be read, or gives times of day or no
   *     dates at all
   */
  public Cadence {
    if (rule != null) {
      try {
        if (!instances(rule, startsOn == null ? ANY_DAY : startsOn).hasNext()) {
          throw new IllegalArgumentException("it gives no date");
        }
      } catch (IllegalArgumentException unusable) {
        throw new IllegalArgumentException(
            "is no RFC 5545 rule of whole days: " + unusable.getMessage(), unusable);
      }
    }
  }

  /**
   * The dates that the rule gives, in order; none without a rule.
   *
   * @param from first day that is wanted
   * @param to last day that is wanted
   * @param begin first day of what the cadence belongs to; intervals are counted from it where the
   *     cadence names no day of its own, and no date lies before it
   */
  public List<LocalDate> dates(LocalDate from, LocalDate to, LocalDate begin) {
    List<LocalDate> dates = new ArrayList<>();
    if (rule == null) {
      return dates;
    }
    InstanceIterator instances = instances(rule, startsOn == null ? begin : startsOn);
    LocalDate first = from.isBefore(begin) ? begin : from;
    instances.fastForward(allDay(first));
    while (instances.hasNext()) {
      LocalDate date = localDate(instances.next());
      if (date.isAfter(to)) {
        break;
      }
      if (!date.isBefore(first)) {
        dates.add(date);
      }
    }
    return dates;
  }

  private static InstanceIterator instances(String rule, LocalDate start) {
    try {
      RecurrenceRule parsed = new RecurrenceRule(rule);
      if (!WHOLE_DAYS.contains(parsed.getFreq())
          || parsed.hasPart(Part.BYHOUR)
          || parsed.hasPart(Part.BYMINUTE)
          || parsed.hasPart(Part.BYSECOND)) {
        throw new IllegalArgumentException("it gives times of day");
      }
      return new OfRule(parsed, allDay(start)).iterator();
    } catch (InvalidRecurrenceRuleException invalid) {
      throw new IllegalArgumentException(invalid.getMessage(), invalid);
    }
  }

  /** The library counts months from zero. */
  private static DateTime allDay(LocalDate date) {
    return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
  }

  private static LocalDate localDate(DateTime date) {
    return LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth());
  }
}
