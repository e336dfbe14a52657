/**
 * The environmental and social safeguards of a project: screening, risk category, documents.
 *
 * <p>Kept here: a screening answers every question of the questionnaire that is in force; the
 * category is the highest that a "yes" means and is never typed; somebody of the safeguards
 * function who did not screen confirms it; each category makes documents mandatory (a setting), and
 * what is missing keeps the project off the committee's agenda.
 *
 * <p>Events out: {@code project-review.safeguards-screening.events.v1}. Events in: none.
 */
package org.unhabitat.baraza.projectreview.safeguards;
