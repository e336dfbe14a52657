/**
 * The same request sent twice has one effect and gets one answer. The key, the request's
 * fingerprint and the answer are written in the transaction of the effect, so that none exists
 * without the others.
 */
package org.unhabitat.baraza.kit.idempotency;
