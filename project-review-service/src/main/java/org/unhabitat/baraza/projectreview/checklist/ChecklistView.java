package org.unhabitat.baraza.projectreview.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.money.Money;
import org.unhabitat.baraza.projectreview.project.ReviewStage;

/** A checklist as it goes out. */
record ChecklistView(
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
    @Schema(description = "The smallest budget of the projects it is asked of") Money budgetFrom,
    @Schema(description = "Lower steps are cleared first, those of one step side by side") int step,
    List<Question> questions,
    LocalDate validFrom,
    @Schema(description = "Its last day; absent while it has none") LocalDate validUntil,
    String discardReason,
    List<AllowedAction> allowedActions)
    implements Versioned {
  static ChecklistView of(ChecklistState state, List<AllowedAction> allowedActions) {
    return new ChecklistView(
        state.id(),
        state.reference(),
        state.version(),
        state.state(),
        state.code(),
        state.edition(),
        state.kind(),
        state.reviewFunction(),
        state.title(),
        state.stages(),
        state.budgetFrom(),
        state.step(),
        state.questions(),
        state.validFrom(),
        state.validUntil(),
        state.discardReason(),
        allowedActions);
  }
}
