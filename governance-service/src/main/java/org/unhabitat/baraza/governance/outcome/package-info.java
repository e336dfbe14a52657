/**
 * What bodies decide, paragraph by paragraph, and what becomes of each paragraph.
 *
 * <p>Rules kept here:
 *
 * <ul>
 *   <li>proposed → adopted (by consensus, by vote or by silence), rejected by a vote, or withdrawn;
 *       adopted → superseded by a later one. A silence procedure that a member breaks leaves the
 *       outcome proposed, and another one can be opened.
 *   <li>The number is given on adoption: unique and without a gap per body, kind, and session or
 *       year, also when many decide at once. A text of the past brings its own number.
 *   <li>A meeting decides on a day on which it sat, with its quorum. A vote is held against the
 *       body's majority rule, or against a stricter one; abstentions are not votes cast (rule 86 of
 *       the General Assembly's rules of procedure).
 *   <li>Once adopted, the English text stays as it is. Other languages are added.
 *   <li>Each operative paragraph is followed up: open → in progress → reported → closed, by its
 *       lead unit. Who reported does not close. Closing as implemented takes evidence.
 *   <li>What is to be reported to a session is due when it opens, and goes along when the session
 *       moves; unless it is overdue already.
 *   <li>A working group and a joint bureau recommend, and adopt nothing else.
 *   <li>A classified outcome exists for its own secretariat only. Everybody reads what a governing
 *       body has adopted and is not classified, from the day of its adoption on; of a follow-up the
 *       report that stands, and no person's name, evidence or note.
 * </ul>
 *
 * <p>Events out: {@code governance.outcome.events.v1}, {@code governance.follow-up.events.v1},
 * without the names of persons. Events in: none.
 */
package org.unhabitat.baraza.governance.outcome;
