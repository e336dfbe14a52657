/**
 * Nobody overwrites what they have not seen: every record answers with an {@code ETag}, every
 * change names the version it was made on in {@code If-Match} (428 without, 412 when it is stale).
 */
package org.unhabitat.baraza.kit.concurrency;
