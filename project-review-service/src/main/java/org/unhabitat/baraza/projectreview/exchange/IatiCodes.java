package org.unhabitat.baraza.projectreview.exchange;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unhabitat.baraza.projectreview.project.PublishedProject;
import org.unhabitat.baraza.projectreview.project.Region;

/**
 * The code lists of IATI 2.03 that this service writes or checks, by their codes. The lists
 * themselves are published under CC BY 4.0 by the IATI Secretariat.
 */
final class IatiCodes {
  /** Identifier of UN-Habitat as a publisher: XM-DAC and the channel code of the OECD. */
  static final String UN_HABITAT = "XM-DAC-41120";

  /** OrganisationType: multilateral. */
  static final String MULTILATERAL = "40";

  /** ActivityStatus. */
  static final Set<String> STATUSES = Set.of("1", "2", "3", "4", "5", "6");

  /** ActivityDateType: planned start, actual start, planned end, actual end. */
  static final Set<String> DATE_TYPES = Set.of("1", "2", "3", "4");

  /** OrganisationRole. */
  static final Set<String> ROLES = Set.of("1", "2", "3", "4");

  private static final Map<String, String> ALPHA_2 =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
          .collect(Collectors.toMap(IatiCodes::alpha3, Function.identity()));

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private IatiCodes() {}

  /** The code of the list Country; null for a pseudo-country. */
  static String country(String alpha3) {
    return ALPHA_2.get(alpha3);
  }

  static boolean isCountry(String alpha2) {
    return ALPHA_2.containsValue(alpha2) || "XK".equals(alpha2);
  }

  static boolean isCurrency(String code) {
    return CURRENCIES.contains(code);
  }

  /** The code of the list Region (OECD DAC). */
  static String region(Region region) {
    return switch (region) {
      case AFRICA -> "298";
      case ARAB_STATES -> "589";
      case ASIA_AND_THE_PACIFIC -> "798";
      case LATIN_AMERICA_AND_THE_CARIBBEAN -> "498";
      case EUROPE_AND_NORTH_AMERICA -> "89";
      case GLOBAL -> "998";
    };
  }

  /** The code of the list ActivityStatus. */
  static String status(PublishedProject.Phase phase) {
    return switch (phase) {
      case PIPELINE -> "1";
      case IMPLEMENTATION -> "2";
      case FINALISATION -> "3";
      case CLOSED -> "4";
      case CANCELLED -> "5";
    };
  }

  private static String alpha3(String alpha2) {
    return new Locale.Builder().setRegion(alpha2).build().getISO3Country();
  }
}
