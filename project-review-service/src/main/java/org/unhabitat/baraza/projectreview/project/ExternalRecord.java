package org.unhabitat.baraza.projectreview.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The record of another system that a project was taken over from.
 *
 * @param source the system, e.g. {@code un-info}
 * @param key the record's key there, e.g. a {@code plan_entity_id}
 * @param code what it is called there; not unique
 * @param output the output of the country's cooperation framework that it serves
 */
@Embeddable
public record ExternalRecord(
    @Column(name = "external_source") String source,
    @Column(name = "external_key") String key,
    @Column(name = "external_code") String code,
    @Column(name = "external_output") String output) {}
