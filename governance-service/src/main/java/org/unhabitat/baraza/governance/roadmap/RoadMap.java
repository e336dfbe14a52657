package org.unhabitat.baraza.governance.roadmap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unhabitat.baraza.governance.DateInFuture;
import org.unhabitat.baraza.governance.body.Body;
import org.unhabitat.baraza.kit.json.EnumNames;
import org.unhabitat.baraza.kit.problem.RuleBroken;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.record.ManagedRecord;
import org.unhabitat.baraza.kit.texts.Texts;

/** A road map of a body. */
@Entity
public class RoadMap extends ManagedRecord {
  /** Whether there is something left to reach. */
  enum State {
    UNDER_WAY,
    COMPLETED
  }

  private String code;
  private Texts titles;

  @ManyToOne(fetch = FetchType.EAGER)
  @JoinColumn(name = "body_id")
  private Body body;

  private String unit;

  @ElementCollection
  @CollectionTable(name = "road_map_milestone", joinColumns = @JoinColumn(name = "road_map_id"))
  @OrderColumn(name = "position")
  private List<Milestone> milestones = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "road_map_consultation", joinColumns = @JoinColumn(name = "road_map_id"))
  @OrderColumn(name = "position")
  private List<Consultation> consultations = new ArrayList<>();

  /** For Hibernate. */
  protected RoadMap() {}

  private RoadMap(Body body, DrawRoadMap command) {
    this.code = command.code();
    this.titles = command.titles();
    this.body = body;
    this.unit = body.unit();
    for (DrawRoadMap.Step step : command.milestones()) {
      milestones.add(
          new Milestone(
              step.code(),
              step.titles(),
              step.owner(),
              step.plannedOn(),
              step.plannedOn(),
              Milestone.State.PLANNED,
              null,
              String.join(" ", step.dependsOn())));
    }
  }

  static RoadMapEvent draw(Body body, DrawRoadMap command) {
    requirePossible(command.milestones());
    return new RoadMap(body, command).happened(RoadMapEvent.What.DRAWN, null);
  }

  private static void requirePossible(List<DrawRoadMap.Step> steps) {
    Map<String, DrawRoadMap.Step> byCode = new HashMap<>();
    for (int i = 0; i < steps.size(); i++) {
      if (byCode.put(steps.get(i).code(), steps.get(i)) != null) {
        throw RuleBroken.at("/milestones/" + i + "/code", "there is another one of that code");
      }
    }
    for (int i = 0; i < steps.size(); i++) {
      DrawRoadMap.Step step = steps.get(i);
      for (int j = 0; j < step.dependsOn().size(); j++) {
        DrawRoadMap.Step before = byCode.get(step.dependsOn().get(j));
        String place = "milestones/%d/dependsOn/%d".formatted(i, j);
        if (before == null) {
          throw RuleBroken.at("/" + place, "is not on the road map");
        }
        if (before.plannedOn().isAfter(step.plannedOn())) {
          throw RuleBroken.at("/" + place, before.code() + " is planned after " + step.code());
        }
      }
      if (leadsTo(step, step.code(), byCode, new HashSet<>())) {
        throw RuleBroken.at("/milestones/" + i + "/dependsOn", "it depends on itself in a circle");
      }
    }
  }

  private static boolean leadsTo(
      DrawRoadMap.Step step,
      String wanted,
      Map<String, DrawRoadMap.Step> byCode,
      Set<String> seen) {
    for (String before : step.dependsOn()) {
      if (before.equals(wanted)) {
        return true;
      }
      DrawRoadMap.Step next = byCode.get(before);
      if (next != null && seen.add(before) && leadsTo(next, wanted, byCode, seen)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What moves when a milestone is expected on another day: itself, and whatever depends on it and
   * would come too soon after it. The planned distance is kept.
   *
   * @return the new days by code, in the order in which they follow from one another
   */
  Map<String, LocalDate> moved(String milestone, LocalDate expectedOn) {
    Milestone first = get(milestone);
    requirePlanned(first);
    Map<String, LocalDate> moved = new LinkedHashMap<>();
    moved.put(milestone, expectedOn);
    Deque<String> followed = new ArrayDeque<>(List.of(milestone));
    while (!followed.isEmpty()) {
      Milestone before = get(followed.poll());
      LocalDate day = moved.get(before.code());
      for (Milestone next : milestones) {
        if (next.state() != Milestone.State.PLANNED || !next.dependsOn().contains(before.code())) {
          continue;
        }
        long distance = ChronoUnit.DAYS.between(before.plannedOn(), next.plannedOn());
        LocalDate earliest = day.plusDays(distance);
        if (earliest.isAfter(moved.getOrDefault(next.code(), next.expectedOn()))) {
          moved.put(next.code(), earliest);
          followed.add(next.code());
        }
      }
    }
    return moved;
  }

  RoadMapEvent slip(SlipMilestone command) {
    Map<String, LocalDate> moved = moved(command.milestone(), command.expectedOn());
    milestones.replaceAll(
        milestone ->
            moved.containsKey(milestone.code())
                ? milestone.expected(moved.get(milestone.code()))
                : milestone);
    return happened(RoadMapEvent.What.MILESTONE_MOVED, command.reason());
  }

  RoadMapEvent reach(ReachMilestone command, LocalDate today) {
    Milestone milestone = get(command.milestone());
    requirePlanned(milestone);
    DateInFuture.refuse("reachedOn", command.reachedOn(), today);
    for (String before : milestone.dependsOn()) {
      if (get(before).state() == Milestone.State.PLANNED) {
        throw new StateConflict(milestone.code() + " waits for " + before);
      }
    }
    put(milestone.reached(command.reachedOn()));
    return happened(RoadMapEvent.What.MILESTONE_REACHED, null);
  }

  RoadMapEvent drop(DropMilestone command) {
    Milestone milestone = get(command.milestone());
    requirePlanned(milestone);
    put(milestone.dropped());
    return happened(RoadMapEvent.What.MILESTONE_DROPPED, command.reason());
  }

  RoadMapEvent consult(ConsultOnMilestone command, LocalDate today) {
    get(command.milestone());
    DateInFuture.refuse("heldOn", command.heldOn(), today);
    consultations.add(
        new Consultation(
            command.milestone(), command.consulted(), command.heldOn(), command.guidance()));
    return happened(RoadMapEvent.What.CONSULTED, null);
  }

  void requireUnderWay() {
    if (state() != State.UNDER_WAY) {
      throw new StateConflict("no milestone is left to reach");
    }
  }

  private static void requirePlanned(Milestone milestone) {
    if (milestone.state() != Milestone.State.PLANNED) {
      throw new StateConflict(
          "%s is %s".formatted(milestone.code(), EnumNames.onTheWire(milestone.state())));
    }
  }

  private Milestone get(String wanted) {
    return milestones.stream()
        .filter(milestone -> milestone.code().equals(wanted))
        .findFirst()
        .orElseThrow(() -> RuleBroken.at("/milestone", "the road map has no milestone " + wanted));
  }

  private void put(Milestone changed) {
    milestones.replaceAll(
        milestone -> milestone.code().equals(changed.code()) ? changed : milestone);
  }

  private RoadMapEvent happened(RoadMapEvent.What what, String reason) {
    return new RoadMapEvent(this, what, reason);
  }

  String code() {
    return code;
  }

  Texts titles() {
    return titles;
  }

  Body body() {
    return body;
  }

  String unit() {
    return unit;
  }

  State state() {
    return milestones.stream().anyMatch(one -> one.state() == Milestone.State.PLANNED)
        ? State.UNDER_WAY
        : State.COMPLETED;
  }

  List<Milestone> milestones() {
    return List.copyOf(milestones);
  }

  List<Consultation> consultations() {
    return List.copyOf(consultations);
  }
}
