package org.unhabitat.baraza.hr.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.hr.course.Keeper;
import org.unhabitat.baraza.hr.staff.StaffReader;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.paging.Listing;
import org.unhabitat.baraza.kit.texts.Language;

/** A completion as it is answered. */
record CompletionView(
    UUID id,
    @Schema(examples = "LC/2021/417") String reference,
    long version,
    Completion.State state,
    Completion.Kind kind,
    PersonView staffMember,
    CourseName course,
    LocalDate completedOn,
    @Schema(description = "Last day on which it is valid; absent for life") LocalDate validUntil,
    Language language,
    @Schema(examples = "INSP-2021-00417") String certificate,
    @Schema(description = "Of a credit: whose certificate it is") String issuedBy,
    @Schema(description = "Of a credit: why it counts") String creditReason,
    @Schema(description = "The system that reported it; absent for an entry by hand") String source,
    String voidReason,
    List<AllowedAction> allowedActions)
    implements Versioned {

  static Listing<Completion, CompletionView> listingFor(Keeper keeper, StaffReader reader) {
    return Listing.of(
            Completion.class, CompletionView.class, completion -> of(completion, keeper, reader))
        .fetch("staffMember")
        .fetch("course")
        .sort("completedOn")
        .sortedBy("-completedOn");
  }

  static CompletionView of(Completion completion, Keeper keeper, StaffReader reader) {
    return new CompletionView(
        completion.id(),
        completion.reference(),
        completion.version(),
        completion.state(),
        completion.kind(),
        PersonView.of(completion.staffMember()),
        CourseName.of(completion.course()),
        completion.completedOn(),
        completion.validity().until(),
        completion.language(),
        completion.certificate(),
        completion.issuedBy(),
        completion.creditReason(),
        completion.source(),
        completion.voidReason(),
        AllowedAction.list()
            .add(
                "void",
                () -> {
                  keeper.require();
                  CompletionService.requireAnother(completion.staffMember(), reader);
                  completion.requireRecorded();
                })
            .build());
  }
}
