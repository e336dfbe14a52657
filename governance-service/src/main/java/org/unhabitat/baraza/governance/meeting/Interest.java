package org.unhabitat.baraza.governance.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * An interest that somebody has declared in an agenda item: he or she is present and takes no part
 * in deciding on it.
 *
 * @param name the delegation or person
 * @param item number of the item
 * @param interest what it is
 */
@Embeddable
record Interest(
    @Column(name = "name") String name,
    @Column(name = "item") String item,
    @Column(name = "interest") String interest) {}
