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
 * @param withdrawn how issues were withdrawn, as the service is told of it, by their days; null for
 *     none
 */
record CommunicationPlan(
    JsonNode series,
    Map<String, String> titles,
    Rule every,
    List<LocalDate> dates,
    Map<String, JsonNode> withdrawn) {

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

  /** How the issue of that day was withdrawn; null where it was not. */
  JsonNode withdrawal(LocalDate day) {
    return withdrawn == null ? null : withdrawn.get(day.toString());
  }
}
