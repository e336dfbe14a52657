package org.unhabitat.baraza.governance.fact;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;
import org.unhabitat.baraza.kit.inbox.ReceivedEvent;

/** Events as the rules receive them. */
final class Events {
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  private Events() {}

  static ReceivedEvent of(String family, String happened, String state) {
    return new ReceivedEvent(
        UUID.randomUUID().toString(),
        "/baraza/test",
        "org.unhabitat.%s.%s.v1".formatted(family, happened),
        "key",
        Instant.EPOCH,
        state,
        JSON.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
  }
}
