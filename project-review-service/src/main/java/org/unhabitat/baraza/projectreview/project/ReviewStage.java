package org.unhabitat.baraza.projectreview.project;

/** What of a project the committee looks at. */
public enum ReviewStage {
  /** The brief: is the project worth working out? */
  CONCEPT_NOTE,
  /** The whole project: may it be carried out? */
  PROJECT_DOCUMENT,
  /** An approved project whose scope, budget or duration changes. */
  REVISION
}
