package org.unhabitat.baraza.governance.outcome;

/** Why a follow-up is closed. */
public enum Conclusion {
  IMPLEMENTED,
  /** The paragraph asks nobody to do anything. */
  NO_ACTION_NEEDED,
  /** By events, or by a later outcome. */
  OVERTAKEN
}
