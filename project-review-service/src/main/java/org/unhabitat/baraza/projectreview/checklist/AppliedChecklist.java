package org.unhabitat.baraza.projectreview.checklist;

import java.util.List;
import java.util.UUID;

/**
 * An edition of a checklist as it is asked of one submission.
 *
 * @param id of the edition
 * @param code of the checklist
 * @param edition which of its editions
 * @param function who answers it; null for a screening
 * @param step when it is answered: those of a lower step come first, those of one step side by side
 * @param questions what is asked
 */
public record AppliedChecklist(
    UUID id,
    String code,
    int edition,
    ReviewFunction function,
    int step,
    List<Question> questions) {}
