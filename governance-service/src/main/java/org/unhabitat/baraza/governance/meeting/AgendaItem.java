package org.unhabitat.baraza.governance.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * An item of the agenda.
 *
 * @param number nested: {@code 3.1} is the first item under {@code 3}
 * @param titles its title
 * @param state what has become of it
 * @param carriedFrom the meeting and item it was left over from, e.g. {@code EB/2021/01#5}; null
 *     where it is new
 */
@Embeddable
public record AgendaItem(
    @Column(name = "number") String number,
    @Column(name = "titles") Texts titles,
    @Enumerated(EnumType.STRING) @Column(name = "state") State state,
    @Column(name = "carried_from") String carriedFrom) {

  /** What has become of an item. */
  public enum State {
    /** On the provisional agenda. */
    PROPOSED,
    ADOPTED,
    /** Left to another meeting. */
    DEFERRED,
    /** Dealt with. */
    CLOSED
  }

  AgendaItem in(State newState) {
    return new AgendaItem(number, titles, newState, carriedFrom);
  }

  /** The item on the agenda of a later meeting. */
  AgendaItem carriedOver(String newNumber, String source) {
    return new AgendaItem(newNumber, titles, State.PROPOSED, source);
  }

  /** Whether this is the item, or one under it. */
  boolean isWithin(String other) {
    return number.equals(other) || number.startsWith(other + ".");
  }

  /** The items in the order of the agenda, numbered. */
  static List<AgendaItem> numbered(List<SetAgenda.Item> items) {
    List<AgendaItem> numbered = new ArrayList<>();
    number("", items, numbered);
    return numbered;
  }

  private static void number(String prefix, List<SetAgenda.Item> items, List<AgendaItem> numbered) {
    for (int i = 0; i < items.size(); i++) {
      String number = prefix + (i + 1);
      numbered.add(new AgendaItem(number, items.get(i).titles(), State.PROPOSED, null));
      number(number + ".", items.get(i).items(), numbered);
    }
  }
}
