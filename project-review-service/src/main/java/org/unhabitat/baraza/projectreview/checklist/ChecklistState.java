package org.unhabitat.baraza.projectreview.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/** The public state of a checklist, as events carry it. */
record ChecklistState(
    UUID id,
    String reference,
    long version,
    Checklist.State state,
    String code,
    int edition,
    Checklist.Kind kind,
    ReviewFunction reviewFunction,
    String title,
    List<ReviewStage> stages,
    Money budgetFrom,
    int step,
    List<Question> questions,
    LocalDate validFrom,
    LocalDate validUntil,
    String discardReason) {}
