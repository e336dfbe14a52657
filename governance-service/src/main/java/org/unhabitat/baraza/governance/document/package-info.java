/**
 * Documents of sessions: planned, submitted, issued in up to six languages, kept.
 *
 * <p>Rules kept here:
 *
 * <ul>
 *   <li>planned → submitted → partly issued → issued, when every language that is owed is out; or
 *       cancelled. An issued document can be superseded by a later one.
 *   <li>The symbol is kept as written, and unique however it is written.
 *   <li>The slot follows from the session's opening (the 10–4–6 rule of the conference services): a
 *       pre-session document is submitted ten weeks before and issued six weeks before. A draft of
 *       the session is submitted three weeks before; a report on it is issued two weeks after.
 *   <li>A session that moves takes the slots of its documents along; one that is cancelled takes
 *       along those that are not issued.
 *   <li>Word limits: 8 500, in-session 3 300, unless the document has one of its own.
 *   <li>Parliamentary documents are owed in six languages, others in those that are named.
 *   <li>A file is known by its content hash, has an allow-listed type that its content proves, and
 *       carries no macros.
 *   <li>The papers of a session come as one PDF in the order of the agenda, its pages numbered
 *       through. It holds what its reader may read: issued languages, and for the secretariat of a
 *       paper those that are not issued yet.
 *   <li>A classified document exists for its own secretariat only. Everybody sees of the others the
 *       languages that are issued.
 * </ul>
 *
 * <p>Events out: {@code governance.document.events.v1}. Events in: none.
 */
package org.unhabitat.baraza.governance.document;
