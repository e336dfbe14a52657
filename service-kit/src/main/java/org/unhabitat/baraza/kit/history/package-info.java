/**
 * Who changed what, when and why: one row a version of a record, append-only and chained by hash.
 * The outbox writes it; this package reads and verifies it.
 */
package org.unhabitat.baraza.kit.history;
