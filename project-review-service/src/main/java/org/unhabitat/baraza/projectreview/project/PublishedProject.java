package org.unhabitat.baraza.projectreview.project;

import java.time.LocalDate;

/**
 * A project as it is published to others.
 *
 * @param reference what people call it
 * @param state where it stands
 * @param content what it says about itself
 * @param implementationStartedOn null before
 * @param operationallyClosedOn null before
 */
public record PublishedProject(
    String reference,
    Phase state,
    ProjectContent content,
    LocalDate implementationStartedOn,
    LocalDate operationallyClosedOn) {
  /** Where a project stands that the committee has approved. */
  public enum Phase {
    PIPELINE,
    IMPLEMENTATION,
    FINALISATION,
    CLOSED,
    CANCELLED
  }
}
