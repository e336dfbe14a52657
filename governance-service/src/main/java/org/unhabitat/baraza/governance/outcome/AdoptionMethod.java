package org.unhabitat.baraza.governance.outcome;

/** How an outcome was adopted. */
enum AdoptionMethod {
  CONSENSUS,
  VOTE,
  SILENCE
}
