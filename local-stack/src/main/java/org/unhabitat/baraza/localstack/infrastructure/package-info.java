/**
 * A real PostgreSQL and a real Kafka without containers: the same two servers carry {@code
 * ./start}, where they keep their data, and the tests, where they keep nothing and are quick.
 *
 * <p>PostgreSQL is a process of its own; Kafka (broker and controller in one) lives in the calling
 * JVM. Topics come from the AsyncAPI documents in {@code contracts/asyncapi} and from nowhere else:
 * the broker never creates one by itself.
 */
package org.unhabitat.baraza.localstack.infrastructure;
