package org.unhabitat.baraza.projectreview.project;

/** Where a project works, by the regions of the regional offices. */
public enum Region {
  AFRICA,
  ARAB_STATES,
  ASIA_AND_THE_PACIFIC,
  LATIN_AMERICA_AND_THE_CARIBBEAN,
  EUROPE_AND_NORTH_AMERICA,
  GLOBAL
}
