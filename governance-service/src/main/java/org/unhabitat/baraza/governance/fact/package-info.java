/**
 * The fact ledger: what figures count. A fact says what was the case, when, how much of it, by
 * which record and from which event; "the Project Review Committee met on 8 April 2021" is one.
 *
 * <p>Rules kept here: facts are taken from the <em>state</em> that an event carries, never from its
 * type; a newer version of a record replaces all facts of the record. So no fact counts twice, and
 * duplicates, replays and late arrivals change nothing. Each {@code …Facts} class holds the rules
 * of one record family, with the paragraph of the source report that asks for them.
 *
 * <p>Events in: bodies, meetings, documents, outcomes, follow-ups, communication issues, review
 * meetings, submissions, report obligations, learning assignments. Events out: none.
 */
package org.unhabitat.baraza.governance.fact;
