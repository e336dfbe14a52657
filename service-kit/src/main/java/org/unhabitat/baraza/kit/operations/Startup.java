package org.unhabitat.baraza.kit.operations;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What is settled before a service answers its first call. */
@Singleton
class Startup {
  private static final Logger LOG = Logger.getLogger(Startup.class);

  /**
   * A production service trusts no issuer that anybody can sign in at as anybody: the address of
   * the identity provider must be {@code https}.
   */
  void refuseDevelopmentIdentity(
      @Observes @Priority(1) StartupEvent event,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer) {
    boolean production = ConfigUtils.getProfiles().contains("prod");
    if (production && issuer.filter(url -> url.startsWith("https://")).isEmpty()) {
      throw new IllegalStateException(
          "the production profile needs an identity provider at an https address; quarkus.oidc.auth-server-url is "
              + issuer.orElse("not set"));
    }
  }

  /** The migration job runs the service's own image and ends when the schema is there. */
  void endAfterMigration(
      @Observes StartupEvent event,
      @ConfigProperty(name = "baraza.migrate-only", defaultValue = "false") boolean migrateOnly) {
    if (migrateOnly) {
      LOG.info("the schema is migrated");
      Quarkus.asyncExit(0);
    }
  }
}
