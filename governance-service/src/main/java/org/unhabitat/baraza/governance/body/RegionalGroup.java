package org.unhabitat.baraza.governance.body;

/** The regional groups of Member States, as they share seats. */
public enum RegionalGroup {
  AFRICA,
  ASIA_PACIFIC,
  EASTERN_EUROPE,
  LATIN_AMERICA_AND_CARIBBEAN,
  WESTERN_EUROPE_AND_OTHERS
}
