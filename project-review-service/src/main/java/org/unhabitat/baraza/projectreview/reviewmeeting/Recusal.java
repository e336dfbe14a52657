package org.unhabitat.baraza.projectreview.reviewmeeting;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Somebody of the committee who stays out of one decision.
 *
 * @param submissionId the submission
 * @param person id of the person
 * @param reason why
 */
@Embeddable
record Recusal(UUID submissionId, String person, String reason) {}
