/**
 * The whole suite on one machine, behind {@code ./start}: every part is a process of its own that
 * is recognised by its number and its command line, so that whoever starts, watches, restarts or
 * stops it need not be the one who started it.
 */
package org.unhabitat.baraza.localstack;
