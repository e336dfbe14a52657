package org.unhabitat.baraza.resources.reporting;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Clears a report and submits it to the donor.
 *
 * @param submittedOn when; today where it is left out
 */
@Schema(example = "{\"submittedOn\": \"2021-03-29\"}")
record SubmitReport(LocalDate submittedOn) {}
