/**
 * Meetings of the Project Review Committee.
 *
 * <p>Kept here: meetings are numbered within their year without gaps; a decision takes the quorum,
 * in which nobody counts who has recused, presents the project or has submitted it; each submission
 * gets one decision, and not from whoever submitted it; a meeting is over when every item of its
 * agenda is decided on. Only a closed meeting is one that was held. Minutes are generated from what
 * was recorded.
 *
 * <p>Events out: {@code project-review.review-meeting.events.v1}. Events in: none.
 */
package org.unhabitat.baraza.projectreview.reviewmeeting;
