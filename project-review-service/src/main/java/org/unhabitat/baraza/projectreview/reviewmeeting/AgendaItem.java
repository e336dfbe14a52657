package org.unhabitat.baraza.projectreview.reviewmeeting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.unhabitat.baraza.projectreview.submission.DecisionKind;

/**
 * A submission on an agenda.
 *
 * @param submissionId which one
 * @param projectId of the project it is a version of
 * @param decision what was decided; null before
 * @param decidedBy who recorded the decision; null before
 */
@Embeddable
record AgendaItem(
    UUID submissionId,
    UUID projectId,
    @Enumerated(EnumType.STRING) DecisionKind decision,
    String decidedBy) {

  AgendaItem decided(DecisionKind kind, String by) {
    return new AgendaItem(submissionId, projectId, kind, by);
  }

  boolean isDecided() {
    return decision != null;
  }
}
