/**
 * The checker: reads the databases, the topics and the figures of a suite, and says where they do
 * not agree. It changes nothing, and may look at a suite that is at work: what is still under way
 * is told apart from what is wrong by the order in which things are read.
 *
 * <p>The promise that it holds the suite to: an acknowledged write is never lost, an event is never
 * lost, an effect never happens twice.
 */
package org.unhabitat.baraza.acceptance.check;
