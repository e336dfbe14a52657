package org.unhabitat.baraza.governance.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What was done, as it was reported.
 *
 * @param reportedOn when
 * @param text what was done
 * @param evidence symbol of a document or address of a page that shows it; null where none
 * @param reportedBy who reported it
 */
@Embeddable
record FollowUpAction(
    @Column(name = "reported_on") LocalDate reportedOn,
    @Column(name = "text") String text,
    @Column(name = "evidence") String evidence,
    @Column(name = "reported_by") String reportedBy) {}
