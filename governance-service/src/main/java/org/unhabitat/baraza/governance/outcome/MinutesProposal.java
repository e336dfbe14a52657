package org.unhabitat.baraza.governance.outcome;

/** The text that minutes begin with. */
record MinutesProposal(String text) {}
