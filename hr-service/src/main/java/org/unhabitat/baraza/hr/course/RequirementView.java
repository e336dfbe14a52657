package org.unhabitat.baraza.hr.course;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.hr.staff.StaffMember;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.paging.Listing;

/** A requirement as it is answered. */
record RequirementView(
    UUID id,
    @Schema(examples = "REQ/3") String reference,
    long version,
    Requirement.State state,
    CourseKey course,
    @Schema(description = "Empty for every category") List<StaffMember.Category> categories,
    @Schema(description = "Empty for every unit") List<String> units,
    LocalDate effectiveFrom,
    @Schema(description = "Last day; absent while none is known") LocalDate effectiveUntil,
    @Schema(description = "How many months somebody who comes into scope has") int withinMonths,
    @Schema(examples = "ST/IC/2015/26") String basis,
    List<AllowedAction> allowedActions)
    implements Versioned {

  static Listing<Requirement, RequirementView> listingFor(Keeper keeper) {
    return Listing.of(
            Requirement.class, RequirementView.class, requirement -> of(requirement, keeper))
        .fetch("course")
        .sort("effectiveFrom")
        .sort("reference")
        .sortedBy("-effectiveFrom");
  }

  static RequirementView of(Requirement requirement, Keeper keeper) {
    return new RequirementView(
        requirement.id(),
        requirement.reference(),
        requirement.version(),
        requirement.state(),
        CourseKey.of(requirement.course()),
        requirement.categories(),
        requirement.units(),
        requirement.effectiveFrom(),
        requirement.effectiveUntil(),
        requirement.withinMonths(),
        requirement.basis(),
        AllowedAction.list()
            .add(
                "end",
                () -> {
                  keeper.require();
                  requirement.requireInForce();
                })
            .build());
  }
}
