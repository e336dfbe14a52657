package org.unhabitat.baraza.resources.donor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.unhabitat.baraza.kit.problem.InvalidRequest;

/**
 * Types of contributors in the financial statistics of the United Nations system (CEB). The
 * constants are the codes, which are written as they are.
 */
public enum ContributorType {
  C01("Government"),
  C02("NGOs", "NGO"),
  C03("Public Private Partnership"),
  C04A("Multilateral - IFIs", "Multilateral - International Financial Institutions"),
  C04B("Multilateral - Global Funds", "Multilateral - Global vertical funds"),
  C04C("Multilateral - UN Orgs", "Multilateral - UN organizations excluding pooled funds"),
  C04D("Multilateral - UN Pooled Funds", "Multilateral - UN Inter-agency pooled funds"),
  C04E("Multilateral - Other"),
  C05("Foundations", "Foundation"),
  C06("Private Sector"),
  C07("Academic"),
  C08A("European Union", "Other - European Commission"),
  C08B("Other Contributors", "Other - Excluding European Commission", "Other"),
  C09("No Contributor");

  /** The codes as a pattern, for validation and API documents. */
  public static final String CODE = "C0[1235679]|C04[A-E]|C08[AB]";

  // List.of makes lists that never change; the type cannot say so.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> categories;

  ContributorType(String... categories) {
    this.categories = List.of(categories);
  }

  /** The type with the code; null for null. */
  static ContributorType ofCode(String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    return Arrays.stream(values())
        .filter(type -> type.name().equals(code))
        .findFirst()
        .orElseThrow(
            () -> InvalidRequest.at("/contributorType", "is not a contributor type such as C01"));
  }

  /** The type that the statistics call so in words. */
  public static Optional<ContributorType> ofCategory(String category) {
    return Arrays.stream(values())
        .filter(type -> type.categories.stream().anyMatch(category::equalsIgnoreCase))
        .findFirst();
  }
}
