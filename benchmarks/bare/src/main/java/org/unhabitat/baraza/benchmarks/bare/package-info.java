/**
 * Reads the meetings of the governance service as any endpoint of the framework would that knows of
 * nothing else: no tokens, no roles, no rules, the same tables and as many queries.
 */
package org.unhabitat.baraza.benchmarks.bare;
