package org.unhabitat.baraza.governance.fact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;

/** What operations do with the fact ledger. */
@Path("/operations/fact-ledger")
@RolesAllowed(Role.OPERATIONS)
@Idempotent
@Tag(name = "operations")
public class FactLedgerResource {
  private final FactRebuild rebuild;

  FactLedgerResource(FactRebuild rebuild) {
    this.rebuild = rebuild;
  }

  @POST
  @Path("/rebuild")
  @Operation(
      summary = "Make the fact ledger anew from the topics",
      description =
          "Replays every topic from its beginning, by the rules of today, and removes what the"
              + " topics no longer speak of. Figures can be asked for meanwhile. Answers when done.")
  public FactRebuild.Outcome rebuild() {
    return rebuild.run();
  }
}
