package org.unhabitat.baraza.projectreview.exchange;

import java.time.LocalDate;
import java.util.List;
import org.unhabitat.baraza.kit.problem.FieldError;

/**
 * An activity as a file tells it.
 *
 * @param identifier its IATI identifier
 * @param reportingOrganisation identifier of who reports it
 * @param reportingOrganisationName its name
 * @param title its first title
 * @param status code of the list ActivityStatus
 * @param countries ISO 3166-1 alpha-2
 * @param startsOn the actual start, else the planned one
 * @param endsOn the actual end, else the planned one
 * @param flows its transactions
 * @param digest SHA-256 of all that the file says of it
 * @param warnings what somebody should look at
 */
record ReadActivity(
    String identifier,
    String reportingOrganisation,
    String reportingOrganisationName,
    String title,
    String status,
    List<String> countries,
    LocalDate startsOn,
    LocalDate endsOn,
    List<ReadFlow> flows,
    String digest,
    List<FieldError> warnings) {}
