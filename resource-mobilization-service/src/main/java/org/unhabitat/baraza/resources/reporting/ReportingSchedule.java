package org.unhabitat.baraza.resources.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unhabitat.baraza.kit.problem.FieldError;

/**
 * The reports that an agreement promises. Computing it reads nothing but its own fields, so that
 * the same agreement always owes the same.
 *
 * @param startsOn first day of the agreement
 * @param endsOn last day of the agreement
 * @param lines what was agreed
 */
public record ReportingSchedule(LocalDate startsOn, LocalDate endsOn, List<ScheduleLine> lines) {
  /** Keeps its own copy of the lines. */
  public ReportingSchedule {
    lines = List.copyOf(lines);
  }

  /**
   * What is wrong with the schedule.
   *
   * @param pointer of the list of lines in the command
   */
  public List<FieldError> faults(String pointer) {
    List<FieldError> faults = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      ScheduleLine line = lines.get(i);
      String at = pointer + "/" + i;
      line.fault().ifPresent(fault -> faults.add(new FieldError(at, fault)));
      if (line.dueOn() != null && line.dueOn().isBefore(startsOn)) {
        faults.add(new FieldError(at + "/dueOn", "is before the agreement starts"));
      }
      Integer same = seen.putIfAbsent(line.subject(), i);
      if (same != null) {
        faults.add(new FieldError(at, "asks for the same report as line " + (same + 1)));
      }
    }
    return faults;
  }

  /** Every report that is owed, earliest first. */
  List<OwedReport> owed() {
    return lines.stream()
        .flatMap(line -> line.owed(startsOn, endsOn).stream())
        .sorted(Comparator.comparing(OwedReport::dueOn).thenComparing(OwedReport::key))
        .toList();
  }
}
