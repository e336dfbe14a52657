package org.unhabitat.baraza.projectreview.exchange;

import java.time.LocalDate;
import org.unhabitat.baraza.kit.money.Money;

/**
 * A flow of money as a file tells it.
 *
 * @param key by which its source knows it
 * @param activity identifier of the activity that it is for
 * @param kind what it is
 * @param amount how much, in one currency
 * @param on its day
 * @param valueOn the day whose exchange rate counts
 * @param provider who gives it; null where the file does not say
 * @param providerIdentifier its identifier there; null where there is none
 * @param description what it is for
 */
record ReadFlow(
    String key,
    String activity,
    FlowKind kind,
    Money amount,
    LocalDate on,
    LocalDate valueOn,
    String provider,
    String providerIdentifier,
    String description) {}
