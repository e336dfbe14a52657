package org.unhabitat.baraza.projectreview.project;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which regional office serves which countries; a setting, because the offices decide it. */
@ConfigMapping(prefix = "baraza.project-review.regions")
interface RegionalOffices {
  /** The office of each region. */
  @WithParentName
  Map<Region, Office> regions();

  /** The office of a region. */
  interface Office {
    /** Code of its organisation unit. */
    String unit();

    /** ISO 3166-1 alpha-3 codes of the countries it serves. */
    Optional<List<String>> countries();
  }

  /** The one region that all the countries are in; the world where there is none. */
  default Region regionOf(List<String> countries) {
    return regions().entrySet().stream()
        .filter(region -> !countries.isEmpty())
        .filter(region -> region.getValue().countries().orElse(List.of()).containsAll(countries))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Region.GLOBAL);
  }
}
