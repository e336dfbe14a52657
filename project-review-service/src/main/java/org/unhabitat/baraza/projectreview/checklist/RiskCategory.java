package org.unhabitat.baraza.projectreview.checklist;

/**
 * How much harm a project could do to people and the environment. The names are those of the
 * screening notes of the United Nations Environment Programme; UN-Habitat's are not public.
 */
public enum RiskCategory {
  LOW,
  MODERATE,
  HIGH
}
