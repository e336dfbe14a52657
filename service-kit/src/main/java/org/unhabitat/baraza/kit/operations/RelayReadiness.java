package org.unhabitat.baraza.kit.operations;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.unhabitat.baraza.kit.outbox.Relay;

/**
 * Shows the backlog of the outbox. Always up: while the broker is away every write is still
 * accepted, and taking the service out of the load balancer would help nobody.
 */
@Readiness
class RelayReadiness implements HealthCheck {
  private final Relay relay;

  RelayReadiness(Relay relay) {
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("outbox relay")
        .up()
        .withData("backlog", relay.backlog())
        .withData("oldest waiting", String.valueOf(relay.oldestWaiting()))
        .withData("last failure", String.valueOf(relay.lastFailure()))
        .build();
  }
}
