/**
 * Staff members, as the ERP knows them.
 *
 * <p>The ERP is the master: records come by {@code erp.staff-member.state.v1} and from nowhere
 * else, the highest version of the state counts, and what is malformed becomes a dead letter. An
 * index number and the key that stands for a person in events belong to one person for life.
 *
 * <p>Personal data is shown by need: a human-resources partner sees the members of his or her
 * units, whoever keeps learning sees what learning needs, everybody sees him- or herself; for all
 * others the record does not exist. The same rule holds for one record, for lists, counts and
 * exports.
 *
 * <p>Out: {@code hr.staff-member.events.v1}, confidential, without names and index numbers. The
 * history keeps none either, because it can never be rewritten.
 */
package org.unhabitat.baraza.hr.staff;
