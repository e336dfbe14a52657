package org.unhabitat.baraza.resources.donor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names and categories of other systems find the donor and the type that they mean. */
class DonorNamesTest {

  @Test
  void capitalsBlanksAndApostrophesMakeNoOtherName() {
    for (String spelt : List.of("CÔTE D'IVOIRE", " Côte  d\u2019Ivoire ", "Co\u0302te d'Ivoire")) {
      assertEquals(KnownName.keyOf("Côte d'Ivoire"), KnownName.keyOf(spelt));
    }
    assertNotEquals(KnownName.keyOf("Niger"), KnownName.keyOf("Nigeria"));
  }

  @Test
  void everyCategoryOfTheStatisticsIsAType() {
    assertEquals(
        List.of(
            ContributorType.C01,
            ContributorType.C04A,
            ContributorType.C04C,
            ContributorType.C04D,
            ContributorType.C05,
            ContributorType.C06,
            ContributorType.C08A,
            ContributorType.C08B),
        List.of(
                "Government",
                "Multilateral - IFIs",
                "Multilateral - UN Orgs",
                "Multilateral - UN Pooled Funds",
                "Foundations",
                "Private Sector",
                "European Union",
                "Other")
            .stream()
            .map(category -> ContributorType.ofCategory(category).orElseThrow())
            .toList());
    assertEquals(Optional.empty(), ContributorType.ofCategory("Friends"));
  }

  @Test
  void everyCodeIsInThePattern() {
    for (ContributorType type : ContributorType.values()) {
      assertEquals(true, type.name().matches(ContributorType.CODE), type.name());
    }
  }
}
