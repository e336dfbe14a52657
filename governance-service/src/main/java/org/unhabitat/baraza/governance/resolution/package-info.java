/**
 * Resolutions and decisions read from their texts.
 *
 * <p>Rules kept here:
 *
 * <ul>
 *   <li>A paragraph is found by its number, and where a text numbers nothing, by how it opens: a
 *       participle is preambular, a verb in the third person operative. Parts are numbered below
 *       their paragraph: {@code 3(a)(ii)}.
 *   <li>A text that a paragraph quotes, also where it numbers its own paragraphs, belongs to that
 *       paragraph. The paragraphs of an annex are none of the resolution's.
 *   <li>What was read is shown first; recorded, it is only proposed, and a person confirms it.
 * </ul>
 *
 * <p>Layouts: {@code resolution-text}, {@code resolution-json}. Events out and in: none.
 */
package org.unhabitat.baraza.governance.resolution;
