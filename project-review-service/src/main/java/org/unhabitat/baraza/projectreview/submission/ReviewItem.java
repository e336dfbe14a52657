package org.unhabitat.baraza.projectreview.submission;

import java.time.LocalDate;
import java.util.List;
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
 * @param unit that submitted it: nobody of it has a say in the decision
 * @param projectVersion the version of the project that was submitted; null for a draft
 * @param contentHash SHA-256 of what was submitted; null for a draft
 * @param authors who prepared or submitted it: they have no say in the decision
 * @param missingClearances what of its clearances an approval lacks
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
    String unit,
    Long projectVersion,
    String contentHash,
    Set<String> authors,
    List<String> missingClearances,
    Decision decision) {}
