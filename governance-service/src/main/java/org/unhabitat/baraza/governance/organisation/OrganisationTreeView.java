package org.unhabitat.baraza.governance.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.texts.Texts;

/**
 * The tree of a day.
 *
 * @param asOf the day
 * @param count how many units there are in it
 * @param units those at its top, each with the units under it, by code
 */
record OrganisationTreeView(LocalDate asOf, int count, List<Node> units) {
  private static final String TOP = "";

  /** A unit with those under it. */
  record Node(
      UUID id,
      String code,
      UnitKind kind,
      Texts names,
      LocalDate validFrom,
      LocalDate validTo,
      List<Node> units) {
    private int count() {
      return 1 + units.stream().mapToInt(Node::count).sum();
    }
  }

  /**
   * @param standing every unit of the day
   * @param root code of the unit whose part is wanted; null for the whole tree
   */
  static OrganisationTreeView of(LocalDate day, List<StandingUnit> standing, String root) {
    Map<String, List<StandingUnit>> under =
        standing.stream()
            .collect(
                Collectors.groupingBy(
                    unit -> Objects.requireNonNullElse(unit.placement().parentCode(), TOP)));
    List<StandingUnit> top =
        root == null
            ? under.getOrDefault(TOP, List.of())
            : standing.stream().filter(unit -> unit.code().equals(root)).toList();
    if (root != null && top.isEmpty()) {
      throw new NotFound("organisation unit", root + " on " + day);
    }
    List<Node> nodes = nodes(top, under);
    return new OrganisationTreeView(day, nodes.stream().mapToInt(Node::count).sum(), nodes);
  }

  private static List<Node> nodes(List<StandingUnit> units, Map<String, List<StandingUnit>> under) {
    return units.stream()
        .map(
            unit ->
                new Node(
                    unit.id(),
                    unit.code(),
                    unit.placement().kind(),
                    unit.placement().names(),
                    unit.placement().validFrom(),
                    unit.placement().validTo(),
                    nodes(under.getOrDefault(unit.code(), List.of()), under)))
        .toList();
  }
}
