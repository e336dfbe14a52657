package org.unhabitat.baraza.governance.meeting;

/**
 * Votes present against those required.
 *
 * @param present how many were counted
 * @param required how many must be; null where the body asks for no quorum
 * @param reached whether they were; null where the body asks for no quorum
 */
record QuorumView(Integer present, Integer required, Boolean reached) {
  static QuorumView of(QuorumCount count) {
    return count == null
        ? null
        : new QuorumView(count.present(), count.required(), count.reached());
  }
}
