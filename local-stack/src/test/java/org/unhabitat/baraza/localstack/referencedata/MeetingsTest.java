package org.unhabitat.baraza.localstack.referencedata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.localstack.referencedata.Meetings.Entry;
import org.unhabitat.baraza.localstack.referencedata.Meetings.Outcome;

class MeetingsTest {
  private final List<Entry> entries = Meetings.entries();

  @Test
  void asManyMeetingsOf2021AreHeldAsTheReportCounts() {
    Map<String, Integer> held = new TreeMap<>();
    for (Entry entry : entries) {
      if (entry.fromCadence() == null
          && entry.outcome() == null
          && entry.opens().startsWith("2021")) {
        held.merge(entry.body(), 1, Integer::sum);
      }
    }
    assertEquals(
        Map.of(
            "CPR",
            1,
            "EB",
            2,
            "EXCOM",
            4,
            "PMC",
            6,
            "PUBCOM",
            3,
            "RETREAT",
            1,
            "RMC",
            2,
            "SMCC",
            2,
            "TOWN-HALL",
            4),
        held);
  }

  @Test
  void someMeetingsAreNotHeldAndSayWhy() {
    List<Entry> cancelled =
        entries.stream().filter(entry -> entry.outcome() == Outcome.CANCELLED).toList();
    assertEquals(4, cancelled.size());
    cancelled.forEach(entry -> assertEquals(false, entry.reason().isBlank()));
    assertEquals(6, entries.stream().filter(entry -> entry.outcome() == Outcome.PLANNED).count());
  }

  @Test
  void meetingsOfABodyAreInTheOrderOfTheirDaysSoThatTheirNumbersAre() {
    Map<String, String> latest = new TreeMap<>();
    for (Entry entry : entries) {
      String day = entry.fromCadence() == null ? entry.opens() : entry.fromCadence() + "-01-01";
      String before = latest.put(entry.body(), day);
      assertEquals(false, before != null && before.compareTo(day) >= 0, entry.toString());
    }
  }

  @Test
  void everyMeetingIsOfABodyThatIsEstablished() {
    Set<String> bodies = new TreeSet<>();
    new ReferenceFile("bodies.yaml")
        .tree()
        .forEach(body -> bodies.add(body.at("/establish/code").asText()));
    Set<String> meeting = new TreeSet<>();
    entries.forEach(entry -> meeting.add(entry.body()));
    assertEquals(bodies, meeting);
  }
}
