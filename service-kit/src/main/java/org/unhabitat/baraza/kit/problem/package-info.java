/**
 * Errors as RFC 9457 problems: one base error, one mapper, field pointers. What leaves the service
 * never names a class, a statement or a stack; the trace id leads operations to the log.
 */
package org.unhabitat.baraza.kit.problem;
