/**
 * Stands in for the ERP: publishes master data to the topics of {@code
 * contracts/asyncapi/erp.yaml}, its own when they are empty and whatever it is told by HTTP, and
 * misbehaves as told. Nothing in a service knows that it is not the real one.
 */
package org.unhabitat.baraza.localstack.erp;
