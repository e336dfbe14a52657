package org.unhabitat.baraza.governance.organisation;

/** What sort of unit it is. */
enum UnitKind {
  PROGRAMME,
  DIVISION,
  SERVICE,
  BRANCH,
  SECTION,
  REGIONAL_OFFICE,
  COUNTRY_OFFICE,
  LIAISON_OFFICE
}
