/**
 * Conditions of approvals by the Project Review Committee.
 *
 * <p>Kept here: a condition is met when somebody shows evidence and somebody else verifies it; an
 * approval with conditions takes effect with its last one; where one will not be met, the approval
 * lapses and the other conditions with it. Verifications of one approval wait for one another, so
 * that the last one is always seen.
 *
 * <p>Events out: {@code project-review.condition.events.v1}. Events in: none.
 */
package org.unhabitat.baraza.projectreview.condition;
