package org.unhabitat.baraza.kit.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the runs of this service alive. One that nobody keeps alive was cut off, and another
 * request may take it over. The clock is the database's, which all replicas share.
 */
@ApplicationScoped
class RunsAtWork {
  private final Set<UUID> runs = ConcurrentHashMap.newKeySet();
  private final EntityManager entityManager;
  private final Duration deadAfter;

  RunsAtWork(
      EntityManager entityManager,
      @ConfigProperty(name = "baraza.imports.dead-after", defaultValue = "PT20S")
          Duration deadAfter) {
    this.entityManager = entityManager;
    this.deadAfter = deadAfter;
  }

  void begin(UUID run) {
    runs.add(run);
  }

  void end(UUID run) {
    runs.remove(run);
  }

  /**
   * Makes a run that was cut off the caller's.
   *
   * @param attempt the one that was cut off
   * @return false where it is alive, or somebody else was quicker
   */
  boolean takeOver(UUID run, int attempt) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entityManager
                        .createNativeQuery(
                            """
                            update import_run set attempt = attempt + 1, alive_at = clock_timestamp()
                            where id = :run and attempt = :attempt and state = 'RUNNING'
                              and alive_at < clock_timestamp() - make_interval(secs => :seconds)
                            """)
                        .setParameter("run", run)
                        .setParameter("attempt", attempt)
                        .setParameter("seconds", (double) deadAfter.toSeconds())
                        .executeUpdate()
                    == 1);
  }

  @Scheduled(every = "${baraza.imports.kept-alive-every:5s}", identity = "imports-alive")
  void keepAlive() {
    if (runs.isEmpty()) {
      return;
    }
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entityManager
                    .createNativeQuery(
                        "update import_run set alive_at = clock_timestamp()"
                            + " where id in (:runs) and state = 'RUNNING'")
                    .setParameter("runs", Set.copyOf(runs))
                    .executeUpdate());
  }
}
