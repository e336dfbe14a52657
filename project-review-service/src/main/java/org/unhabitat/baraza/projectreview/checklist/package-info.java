/**
 * What is asked of a submission: the checklists of the reviewing functions and the questionnaire of
 * the safeguards screening, as data.
 *
 * <p>Kept here: a checklist has editions, of which one is in force on a day; an edition that was
 * published never changes, so that an answer stays an answer to something certain; a checklist
 * applies by stage of the review and from a budget on (the threshold is data, e.g. an external
 * evaluation is budgeted from one million United States dollars).
 *
 * <p>Events out: {@code project-review.checklist.events.v1}. Events in: none.
 */
package org.unhabitat.baraza.projectreview.checklist;
