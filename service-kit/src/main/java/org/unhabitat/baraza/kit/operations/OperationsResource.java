package org.unhabitat.baraza.kit.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.outbox.Relay;

/** What operations ask a service. */
@Path("/operations")
@RolesAllowed(Role.OPERATIONS)
@Tag(name = "operations")
public class OperationsResource {
  private final Relay relay;
  private final History history;

  OperationsResource(Relay relay, History history) {
    this.relay = relay;
    this.history = history;
  }

  @GET
  @Path("/outbox")
  @Operation(summary = "How many events wait to be sent, and since when")
  public OutboxState outbox() {
    return new OutboxState(relay.backlog(), relay.oldestWaiting(), relay.lastFailure());
  }

  @GET
  @Path("/history-faults")
  @Operation(
      summary = "Where the history is not as it was written",
      description = "Reads the whole history and recomputes its chain. Empty where it verifies.")
  public List<History.Fault> historyFaults() {
    return history.verify();
  }

  /**
   * The outbox at this moment.
   *
   * @param backlog events that wait to be sent
   * @param oldestWaiting when the oldest of them was written
   * @param lastFailure when sending last failed; null where the last batch went well
   */
  public record OutboxState(long backlog, Instant oldestWaiting, Instant lastFailure) {}
}
