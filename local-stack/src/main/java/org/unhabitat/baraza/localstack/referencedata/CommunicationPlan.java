package org.unhabitat.baraza.localstack.referencedata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A series of communications and its issues. The rule is written at the head of {@code
 * communications.yaml}.
 *
 * @param series as the service is told of it
 * @param titles of every issue, by language, with {@code {number}} for its number
 * @param every the rule of its days; null where they are listed
 * @param dates its days; null where they follow a rule
 * @param withdrawn reasons of the issues that were withdrawn, by their days; null for none
 */
record CommunicationPlan(
    JsonNode series,
    Map<String, String> titles,
    Rule every,
    List<LocalDate> dates,
    Map<String, String> withdrawn) {

  /** Days at equal distance, but for some. */
  record Rule(int days, LocalDate first, LocalDate last, List<LocalDate> except) {}

  /** The days of all issues, in their order. */
  List<LocalDate> days() {
    if (every == null) {
      return dates;
    }
    List<LocalDate> days = new ArrayList<>();
    for (LocalDate day = every.first();
        !day.isAfter(every.last());
        day = day.plusDays(every.days())) {
      if (!every.except().contains(day)) {
        days.add(day);
      }
    }
    return days;
  }

  /** Why the issue of that day was withdrawn; null where it was not. */
  String withdrawal(LocalDate day) {
    return withdrawn == null ? null : withdrawn.get(day.toString());
  }
}
