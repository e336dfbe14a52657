/**
 * What the tests of every service stand on: a real PostgreSQL and Kafka, tokens, the topics as a
 * consumer sees them, the contracts checked against the wire, the rules of the architecture.
 */
package org.unhabitat.baraza.kittest;
