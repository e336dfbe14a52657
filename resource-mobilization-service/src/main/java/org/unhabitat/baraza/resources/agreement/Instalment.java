package org.unhabitat.baraza.resources.agreement;

import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.unhabitat.baraza.kit.money.Money;

/**
 * A part of the amount, paid on a date or when something is achieved.
 *
 * @param dueOn when; null where a milestone says so
 * @param milestone what has to be achieved first; null where it is a date
 */
@Embeddable
record Instalment(
    @NotNull @Valid Money amount, LocalDate dueOn, @Size(max = 500) String milestone) {}
