package org.unhabitat.baraza.hr.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What this service reads of the ERP's state of a staff member; see {@code
 * contracts/events/erp/staff-member}.
 *
 * @param version grows with every change in the ERP
 * @param personId subject of the person at the identity provider, where the ERP knows it
 */
record StaffMemberMasterData(
    @Positive long version,
    @NotNull @Pattern(regexp = "[0-9]{4,10}") String indexNumber,
    @NotNull UUID personKey,
    @Size(min = 1, max = 255) String personId,
    @NotBlank @Size(max = 200) String givenName,
    @NotBlank @Size(max = 200) String familyName,
    @NotNull @Pattern(regexp = "USG|ASG|D-[12]|P-[1-5]|FS-[1-7]|NO-[A-E]|G-[1-7]") String grade,
    @NotNull StaffMember.Category category,
    @NotNull StaffMember.ContractType contractType,
    LocalDate contractEnd,
    @NotBlank @Size(max = 32) String unitCode,
    @NotNull @Pattern(regexp = "[A-Z]{2}[A-Z2-9]{3}") String dutyStation,
    @Pattern(regexp = "[0-9]{4,10}") String supervisorIndexNumber,
    @NotNull LocalDate entryOnDuty,
    LocalDate separatedOn) {}
