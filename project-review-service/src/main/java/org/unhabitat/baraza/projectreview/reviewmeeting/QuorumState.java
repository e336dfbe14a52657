package org.unhabitat.baraza.projectreview.reviewmeeting;

/**
 * Whether enough of the committee are there. For a single submission fewer may count.
 *
 * @param required how many it takes
 * @param present how many chairs, members and alternates are there
 * @param reached whether that is enough
 */
record QuorumState(int required, int present, boolean reached) {}
