package org.unhabitat.baraza.projectreview.submission;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.unhabitat.baraza.kit.texts.Texts;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/**
 * A submission as a meeting of the committee sees it.
 *
 * @param id of the submission
 * @param reference of the submission
 * @param projectId of the project
 * @param projectReference of the project
 * @param titles of the project, as it was submitted
 * @param stage what the committee looks at
 * @param isOpen whether it waits for a decision
 * @param submittedOn when it was put to the committee; null for a draft
 * @param authors who prepared or submitted it: they have no say in the decision
 * @param decision null before
 */
public record ReviewItem(
    UUID id,
    String reference,
    UUID projectId,
    String projectReference,
    Texts titles,
    ReviewStage stage,
    boolean isOpen,
    LocalDate submittedOn,
    Set<String> authors,
    Decision decision) {}
