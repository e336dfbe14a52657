package org.unhabitat.baraza.governance.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Units with all their placements: the tree of every day, and the rules that hold on each. It may
 * be a part of the whole: then it has all that the question at hand goes through.
 */
final class OrganisationTree {
  private final Map<String, List<Placement>> units;

  OrganisationTree(Map<String, List<Placement>> units) {
    this.units = new HashMap<>(units);
  }

  /** Where the unit stands on the day; empty where it does not exist then. */
  Optional<Placement> at(String code, LocalDate day) {
    return placements(code).stream().filter(placement -> placement.holdsOn(day)).findFirst();
  }

  /** The codes from the top of the tree down to the unit, on the day. */
  List<String> path(String code, LocalDate day) {
    List<String> path = new ArrayList<>();
    for (String unit = code; unit != null && !path.contains(unit); unit = parent(unit, day)) {
      path.add(unit);
    }
    Collections.reverse(path);
    return path;
  }

  private String parent(String code, LocalDate day) {
    return at(code, day).map(Placement::parentCode).orElse(null);
  }

  /**
   * The tree with a unit standing elsewhere.
   *
   * @throws BrokenTree where it would break a rule on any day
   */
  OrganisationTree with(String code, List<Placement> placements) {
    OrganisationTree changed = new OrganisationTree(units);
    changed.units.put(code, List.copyOf(placements));
    for (Placement placement : placements) {
      changed.requireParentThroughout(code, placement);
    }
    changed.requireChildrenCovered(code);
    changed.requireNoCycle(code);
    return changed;
  }

  private void requireParentThroughout(String code, Placement placement) {
    String parent = placement.parentCode();
    if (parent != null) {
      firstDayWithout(parent, placement)
          .ifPresent(
              day -> {
                throw BrokenTree.gap(code, parent, day);
              });
    }
  }

  private void requireChildrenCovered(String code) {
    units.forEach(
        (child, placements) -> {
          for (Placement placement : placements) {
            if (code.equals(placement.parentCode())) {
              requireParentThroughout(child, placement);
            }
          }
        });
  }

  /** The first day of the placement on which the parent does not exist. */
  private Optional<LocalDate> firstDayWithout(String parent, Placement placement) {
    LocalDate day = placement.validFrom();
    while (placement.validTo() == null || !day.isAfter(placement.validTo())) {
      Optional<Placement> above = at(parent, day);
      if (above.isEmpty()) {
        return Optional.of(day);
      }
      if (above.get().validTo() == null) {
        return Optional.empty();
      }
      day = above.get().validTo().plusDays(1);
    }
    return Optional.empty();
  }

  /** A parent changes only where a placement begins, so that these are the days to look at. */
  private void requireNoCycle(String code) {
    Set<LocalDate> days = new TreeSet<>();
    units.values().forEach(list -> list.forEach(placement -> days.add(placement.validFrom())));
    for (LocalDate day : days) {
      Set<String> seen = new LinkedHashSet<>();
      for (String unit = code; unit != null; unit = parent(unit, day)) {
        if (!seen.add(unit)) {
          throw BrokenTree.cycle(seen, day);
        }
      }
    }
  }

  private List<Placement> placements(String code) {
    return units.getOrDefault(code, List.of());
  }
}
