package org.unhabitat.baraza.projectreview.reviewmeeting;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Who presents a project to the committee.
 *
 * @param submissionId the submission
 * @param person id of the person
 */
@Embeddable
record Presenter(UUID submissionId, String person) {}
