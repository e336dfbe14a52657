/**
 * Versions of projects that are put to the Project Review Committee.
 *
 * <p>Kept here: a submission is complete for its stage before it goes out, and what is missing is
 * listed ({@link org.unhabitat.baraza.projectreview.submission.Requirement}); what has gone out
 * never changes, so that a decision is a decision on something certain; a project has one open
 * submission at a time. A returned, withdrawn, deferred or rejected submission is not reopened: the
 * next version of the project is a submission of its own.
 *
 * <p>Events out: {@code project-review.submission.events.v1}. Events in: none.
 */
package org.unhabitat.baraza.projectreview.submission;
