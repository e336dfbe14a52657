package org.unhabitat.baraza.resources.agreement;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Takes an agreement to its next state.
 *
 * @param on when that was; today where it is left out
 */
@Schema(example = "{\"on\": \"2020-02-01\"}")
record MoveOnAgreement(LocalDate on) {}
