package org.unhabitat.baraza.governance.body;

/** How a body decides. */
public enum DecisionRule {
  /** It decides nothing. */
  NONE,
  CONSENSUS,
  SIMPLE_MAJORITY,
  TWO_THIRDS_MAJORITY,
  FOUR_FIFTHS_MAJORITY,
  /** The members advise and the chair decides. */
  CHAIR_DECIDES
}
