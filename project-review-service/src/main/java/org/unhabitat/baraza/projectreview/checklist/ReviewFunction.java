package org.unhabitat.baraza.projectreview.checklist;

import org.unhabitat.baraza.projectreview.project.ProjectContent;

/**
 * A part of the house that gives its clearance to a submission before the committee approves it:
 * paragraph 7 of the report on internal management asks that every project serves the
 * subprogrammes, meets the safeguards, and budgets evaluation, gender and social inclusion, and
 * communication.
 */
public enum ReviewFunction {
  PROGRAMME_PLANNING,
  FINANCE,
  SAFEGUARDS,
  GENDER_AND_SOCIAL_INCLUSION,
  EVALUATION,
  COMMUNICATION,
  LEGAL,
  /** Asked of projects that serve the first subprogramme; the same holds for the other three. */
  SUBPROGRAMME_1(1),
  SUBPROGRAMME_2(2),
  SUBPROGRAMME_3(3),
  SUBPROGRAMME_4(4),
  REGION;

  private static final int ALL = 0;

  private final int subprogramme;

  ReviewFunction() {
    this(ALL);
  }

  ReviewFunction(int subprogramme) {
    this.subprogramme = subprogramme;
  }

  /** Whether the function has anything to do with the project. */
  boolean concerns(ProjectContent content) {
    return subprogramme == ALL
        || content.subprogrammeShares().stream()
            .anyMatch(share -> share.subprogramme() == subprogramme);
  }
}
