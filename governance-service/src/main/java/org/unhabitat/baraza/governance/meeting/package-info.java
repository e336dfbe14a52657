/**
 * Meetings and sessions of bodies, from the plan to the approved minutes.
 *
 * <p>Rules kept here:
 *
 * <ul>
 *   <li>planned → convened ⇄ adjourned → closed, or cancelled before it was convened. A closed
 *       meeting is a held one, and counts by the day it opened.
 *   <li>A session has one segment for each time it is convened or resumed: the Executive Board's
 *       first was adjourned in May 2019 and resumed in November.
 *   <li>References are {@code EXCOM/2021/03}: numbers without a gap per body and year. A cancelled
 *       meeting keeps its number, a moved one its year.
 *   <li>The agenda is nested and numbered by its order, provisional until the meeting adopts it,
 *       and frozen from a day on that is set for it. What one meeting defers, a later one takes
 *       over, and says from where.
 *   <li>A body with a quorum is not convened or resumed without it. Forums have none.
 *   <li>Presence is by delegation or person: present, excused, or by proxy. A proxy is a vote and
 *       no presence: it does not help the quorum, and is held by one who is there with a vote of
 *       its own and holds no other. Only who may vote in the body on the day is counted.
 *   <li>Who declares an interest in an item is recused from it: the vote does not count there.
 *   <li>No meeting after a task force's sunset date, nor outside a body's life.
 *   <li>What happened is dated, and not in the future; past years can be recorded.
 *   <li>Generating from cadence or deadline twice plans nothing twice; what was moved by hand stays
 *       where it is, and what was cancelled stays cancelled.
 *   <li>The records propose the minutes: sittings, presence, quorum, interests, what became of each
 *       item; {@code outcome} adds what was decided. They are approved by somebody who did not
 *       draft them, and only of a closed meeting.
 * </ul>
 *
 * <p>Events out: {@code governance.meeting.events.v1}, without the names of persons and without the
 * text of the minutes. Events in: none.
 */
package org.unhabitat.baraza.governance.meeting;
