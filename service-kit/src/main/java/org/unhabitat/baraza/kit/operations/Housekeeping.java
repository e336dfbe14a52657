package org.unhabitat.baraza.kit.operations;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.unhabitat.baraza.kit.time.DutyStation;

/** Removes what has served its time: sent events, noted events, answered keys. */
@ApplicationScoped
class Housekeeping {
  private final EntityManager entityManager;
  private final DutyStation dutyStation;
  private final Duration outboxKept;
  private final Duration inboxKept;
  private final Duration keysKept;

  Housekeeping(
      EntityManager entityManager,
      DutyStation dutyStation,
      @ConfigProperty(name = "baraza.outbox.kept", defaultValue = "30d") Duration outboxKept,
      @ConfigProperty(name = "baraza.inbox.kept", defaultValue = "400d") Duration inboxKept,
      @ConfigProperty(name = "baraza.idempotency.kept", defaultValue = "7d") Duration keysKept) {
    this.entityManager = entityManager;
    this.dutyStation = dutyStation;
    this.outboxKept = outboxKept;
    this.inboxKept = inboxKept;
    this.keysKept = keysKept;
  }

  @Scheduled(every = "1h", delayed = "10m", identity = "housekeeping")
  @Transactional
  void removeWhatHasServedItsTime() {
    Instant now = dutyStation.now();
    delete("delete from outbox where published_at < :before", now.minus(outboxKept));
    delete("delete from inbox where received_at < :before", now.minus(inboxKept));
    delete("delete from idempotency_key where created_at < :before", now.minus(keysKept));
  }

  private void delete(String statement, Instant before) {
    entityManager.createNativeQuery(statement).setParameter("before", before).executeUpdate();
  }
}
