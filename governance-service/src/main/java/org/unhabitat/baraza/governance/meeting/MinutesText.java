package org.unhabitat.baraza.governance.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.unhabitat.baraza.kit.json.EnumNames;

/**
 * What minutes say by themselves: when the meeting sat, who was there, what became of each item.
 */
public final class MinutesText {
  private MinutesText() {}

  /**
   * The minutes as far as the records tell them, for the secretary to go on from.
   *
   * @param decisionsUnder what was decided under an agenda item; under null what belongs to none
   */
  public static String of(Meeting meeting, Function<String, List<String>> decisionsUnder) {
    List<String> lines = new ArrayList<>();
    lines.add(meeting.titles().english() + " (" + meeting.reference() + ")");
    for (Segment segment : meeting.segments()) {
      lines.add(
          segment.opensOn().equals(segment.closesOn())
              ? "The meeting sat on %s.".formatted(segment.opensOn())
              : "The meeting sat from %s to %s.".formatted(segment.opensOn(), segment.closesOn()));
    }
    lines.add("");
    attendance(meeting, lines);
    QuorumCount quorum = meeting.quorum();
    if (quorum != null && quorum.required() != null) {
      lines.add(
          "Quorum: %d present of %d required; %s."
              .formatted(
                  quorum.present(),
                  quorum.required(),
                  quorum.reached() ? "reached" : "not reached"));
    }
    for (AgendaItem item : meeting.agenda()) {
      lines.add("");
      lines.add(item.number() + ". " + item.titles().english());
      meeting.interests().stream()
          .filter(interest -> interest.item().equals(item.number()))
          .forEach(
              interest ->
                  lines.add(
                      "%s declared an interest and was recused: %s"
                          .formatted(interest.name(), interest.interest())));
      lines.addAll(decisionsUnder.apply(item.number()));
      lines.add("The item was " + EnumNames.onTheWire(item.state()) + ".");
    }
    List<String> others = decisionsUnder.apply(null);
    if (!others.isEmpty()) {
      lines.add("");
      lines.add("Other decisions");
      lines.addAll(others);
    }
    return String.join("\n", lines).strip();
  }

  private static void attendance(Meeting meeting, List<String> lines) {
    for (Presence presence : Presence.values()) {
      List<String> names =
          meeting.attendance().stream()
              .filter(attendee -> attendee.presence() == presence)
              .map(MinutesText::named)
              .toList();
      if (!names.isEmpty()) {
        String word = EnumNames.onTheWire(presence).replace('-', ' ');
        lines.add(
            word.substring(0, 1).toUpperCase(Locale.ROOT)
                + word.substring(1)
                + ": "
                + String.join(", ", names)
                + ".");
      }
    }
  }

  private static String named(Attendee attendee) {
    String role = EnumNames.onTheWire(attendee.role()).replace('-', ' ');
    return attendee.presence() == Presence.BY_PROXY
        ? "%s (%s, vote held by %s)".formatted(attendee.name(), role, attendee.voteHeldBy())
        : "%s (%s)".formatted(attendee.name(), role);
  }
}
