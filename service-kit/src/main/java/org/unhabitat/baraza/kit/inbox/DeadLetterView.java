package org.unhabitat.baraza.kit.inbox;

import java.time.Instant;
import java.util.UUID;

/** A dead letter as operations see it; {@code value} is the content as text. */
public record DeadLetterView(
    UUID id,
    String consumer,
    String topic,
    int partition,
    long position,
    String key,
    String value,
    String errorClass,
    String errorMessage,
    int attempts,
    DeadLetter.State state,
    Instant parkedAt,
    Instant resolvedAt,
    String resolvedBy,
    String reason) {}
