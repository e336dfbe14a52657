package org.unhabitat.baraza.hr.learning;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unhabitat.baraza.hr.staff.StaffMember;

/** The staff member that a record is about, for readers who may see him or her. */
record PersonView(
    @Schema(description = "Id of the staff member") UUID id,
    @Schema(examples = "900113") String indexNumber,
    @Schema(examples = "Ana Muestra") String name,
    @Schema(examples = "MACS") String unit) {

  static PersonView of(StaffMember member) {
    return new PersonView(
        member.id(),
        member.indexNumber(),
        member.givenName() + " " + member.familyName(),
        member.unit());
  }
}
