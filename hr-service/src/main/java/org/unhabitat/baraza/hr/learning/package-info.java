/**
 * Who has learnt what has to be learnt.
 *
 * <p>An <em>assignment</em> is a staff member in the scope of a requirement: from the day on which
 * both the requirement is in force and the member is in service and in its group, to the day on
 * which one of these ends. It follows the staff member, the requirement and nothing else. A
 * <em>completion</em>, or the credit for a certificate of another body, makes the member valid for
 * as long as the course says, whether or not he or she is in scope. What was entered wrongly is
 * voided with a reason, never deleted.
 *
 * <p>Compliance at a date = members valid on the date ÷ members in scope on the date. A newcomer is
 * in scope from the first day, and overdue only after the months that the requirement gives.
 *
 * <p>Out: {@code hr.completion.events.v1} and {@code hr.learning-assignment.events.v1}, both
 * confidential and without a name. In, inside the service: staff members and requirements that
 * change.
 */
package org.unhabitat.baraza.hr.learning;
