package org.unhabitat.baraza.resources.reporting;

import java.util.UUID;
import org.unhabitat.baraza.resources.donor.Donor;

/**
 * What this capability knows of an agreement.
 *
 * @param id of the agreement
 * @param reference of the agreement
 * @param donor who is reported to
 * @param unit code of the organisation unit that reports
 * @param schedule what is owed
 */
public record ReportingAgreement(
    UUID id,
    String reference,
    Donor donor,
    String unit,
    Region region,
    ReportingSchedule schedule) {}
