package org.unhabitat.baraza.resources.reporting;

/** Where a contribution works; the four regions with an office of their own, or all of them. */
public enum Region {
  AFRICA,
  ARAB_STATES,
  ASIA_PACIFIC,
  LATIN_AMERICA_CARIBBEAN,
  GLOBAL
}
