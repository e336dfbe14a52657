package org.unhabitat.baraza.resources.agreement;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * What an amendment has changed.
 *
 * @param amendedOn its date
 * @param previousEndsOn last day of the agreement as it was
 * @param endsOn last day of the agreement since
 * @param changesSchedule whether it has replaced the reporting schedule
 */
@Embeddable
record Amendment(
    LocalDate amendedOn,
    String reason,
    LocalDate previousEndsOn,
    LocalDate endsOn,
    boolean changesSchedule) {}
