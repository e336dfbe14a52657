package org.unhabitat.baraza.projectreview.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The last approval of a project by the committee.
 *
 * @param submissionId the version that was approved
 * @param stage what was approved of it
 * @param approvedOn when the approval took effect: the day of the meeting, or the day on which the
 *     last condition was met
 * @param projectVersion the version of the project that was approved
 * @param contentHash SHA-256 of what was approved, byte by byte
 */
@Embeddable
public record Approval(
    @Column(name = "approved_submission_id") UUID submissionId,
    @Column(name = "approved_stage") @Enumerated(EnumType.STRING) ReviewStage stage,
    @Column(name = "approved_on") LocalDate approvedOn,
    @Column(name = "approved_version") Long projectVersion,
    @Column(name = "approved_hash") String contentHash) {}
