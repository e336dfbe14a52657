/**
 * Courses of mandatory learning, and who has to take them.
 *
 * <p>A course has one language variant a language, each with its code in the learning system, and
 * is valid for a number of months or for life. A requirement says who has to have a course from a
 * date on, and within how many months of coming into its scope (six, unless it says otherwise). Of
 * one course, no two requirements ever cover the same group on the same day, so that nobody counts
 * twice. A course that is still required is not retired; what was completed before stays valid.
 *
 * <p>Out: {@code hr.course.events.v1}, {@code hr.requirement.events.v1}.
 */
package org.unhabitat.baraza.hr.course;
