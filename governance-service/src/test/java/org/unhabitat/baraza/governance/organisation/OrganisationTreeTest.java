package org.unhabitat.baraza.governance.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.texts.Texts;

/** The tree of every day: paths as of a date, and no change that would break it on any day. */
class OrganisationTreeTest {

  private static Placement under(String parent, String from, String to) {
    return new Placement(
        UnitKind.SECTION,
        Texts.english("Unit"),
        parent,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to));
  }

  private static final OrganisationTree TREE =
      new OrganisationTree(
          Map.of(
              "UNH", List.of(under(null, "2002-01-01", null)),
              "OLD", List.of(under("UNH", "2002-01-01", "2019-12-31")),
              "NEW", List.of(under("UNH", "2020-01-01", null)),
              "UNIT",
                  List.of(
                      under("OLD", "2010-01-01", "2019-12-31"), under("NEW", "2020-01-01", null)),
              "DESK", List.of(under("UNIT", "2015-01-01", null))));

  private static List<String> path(String code, String day) {
    return TREE.path(code, LocalDate.parse(day));
  }

  @Test
  void aReorganisationMovesUnitsFromADateOn() {
    assertEquals(List.of("UNH", "OLD", "UNIT", "DESK"), path("DESK", "2019-12-31"));
    assertEquals(List.of("UNH", "NEW", "UNIT", "DESK"), path("DESK", "2020-01-01"));
  }

  @Test
  void aUnitThatDoesNotExistYetStandsNowhere() {
    assertEquals(true, TREE.at("DESK", LocalDate.of(2014, 12, 31)).isEmpty());
    assertEquals(true, TREE.at("OLD", LocalDate.of(2020, 1, 1)).isEmpty());
  }

  @Test
  void aCycleIsRefusedAlsoWhereItWouldComeLater() {
    assertThrows(
        BrokenTree.class, () -> TREE.with("NEW", List.of(under("DESK", "2020-01-01", null))));
    assertThrows(
        BrokenTree.class,
        () ->
            TREE.with(
                "NEW",
                List.of(
                    under("UNH", "2020-01-01", "2029-12-31"), under("DESK", "2030-01-01", null))));
    assertThrows(
        BrokenTree.class, () -> TREE.with("UNH", List.of(under("UNH", "2002-01-01", null))));
  }

  @Test
  void aParentExistsAsLongAsItsChildren() {
    assertThrows(
        BrokenTree.class,
        () -> TREE.with("NEW", List.of(under("UNH", "2020-01-01", "2024-12-31"))));
    assertThrows(
        BrokenTree.class, () -> TREE.with("DESK", List.of(under("UNIT", "2009-12-31", null))));
    assertThrows(
        BrokenTree.class, () -> TREE.with("DESK", List.of(under("OLD", "2015-01-01", null))));
    TREE.with("DESK", List.of(under("OLD", "2015-01-01", "2019-12-31")));
    TREE.with("NEW", List.of(under("UNH", "2019-01-01", null)));
  }

  @Test
  void aGapInTheLifeOfAParentIsOneForItsChildren() {
    assertThrows(
        BrokenTree.class,
        () ->
            TREE.with(
                "UNIT",
                List.of(
                    under("OLD", "2010-01-01", "2018-12-31"), under("NEW", "2020-01-01", null))));
  }
}
