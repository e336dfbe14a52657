package org.unhabitat.baraza.hr.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.kit.action.AllowedAction;
import org.unhabitat.baraza.kit.concurrency.Versioned;
import org.unhabitat.baraza.kit.paging.Listing;

/**
 * A staff member as far as the reader may see one.
 *
 * @param grade only for the member and the human-resources partner of the unit, like {@code
 *     contractType}, {@code contractEnd} and {@code supervisorIndexNumber}
 */
record StaffMemberView(
    UUID id,
    @Schema(examples = "SM/113") String reference,
    long version,
    StaffMember.State state,
    @Schema(description = "The person's number for life", examples = "900113") String indexNumber,
    @Schema(examples = "Ana") String givenName,
    @Schema(examples = "Muestra") String familyName,
    @Schema(
            description = "Shown to the member and to the human-resources partner of the unit",
            examples = "G-6")
        String grade,
    StaffMember.Category category,
    @Schema(description = "Shown to the member and to the human-resources partner of the unit")
        StaffMember.ContractType contractType,
    @Schema(
            description =
                "Last day of the contract; shown to the member and to the human-resources partner"
                    + " of the unit",
            examples = "2027-12-31")
        LocalDate contractEnd,
    @Schema(examples = "MACS") String unit,
    @Schema(description = "UN/LOCODE", examples = "KENBO") String dutyStation,
    @Schema(
            description = "Shown to the member and to the human-resources partner of the unit",
            examples = "900117")
        String supervisorIndexNumber,
    @Schema(examples = "2016-07-01") LocalDate entryOnDuty,
    @Schema(description = "Last day of service; absent while none is known") LocalDate separatedOn,
    @Schema(description = "Always empty: the ERP is the master of staff members")
        List<AllowedAction> allowedActions)
    implements Versioned {

  static Listing<StaffMember, StaffMemberView> listingFor(StaffReader reader) {
    return Listing.of(StaffMember.class, StaffMemberView.class, member -> of(member, reader))
        .sort("familyName")
        .sort("unit")
        .sort("entryOnDuty")
        .sortedBy("familyName");
  }

  static StaffMemberView of(StaffMember member, StaffReader reader) {
    boolean contract = reader.seesContractOf(member);
    return new StaffMemberView(
        member.id(),
        member.reference(),
        member.version(),
        member.state(),
        member.indexNumber(),
        member.givenName(),
        member.familyName(),
        contract ? member.grade() : null,
        member.category(),
        contract ? member.contractType() : null,
        contract ? member.contractEnd() : null,
        member.unit(),
        member.dutyStation(),
        contract ? member.supervisorIndexNumber() : null,
        member.entryOnDuty(),
        member.separatedOn(),
        List.of());
  }
}
