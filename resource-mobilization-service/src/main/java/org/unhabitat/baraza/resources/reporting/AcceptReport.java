package org.unhabitat.baraza.resources.reporting;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Records that the donor has accepted a report.
 *
 * @param acceptedOn when; today where it is left out
 */
@Schema(example = "{\"acceptedOn\": \"2021-05-12\"}")
record AcceptReport(LocalDate acceptedOn) {}
