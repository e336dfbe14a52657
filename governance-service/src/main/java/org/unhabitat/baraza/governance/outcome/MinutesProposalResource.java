package org.unhabitat.baraza.governance.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;

/** What the minutes of a meeting say by themselves. */
@Path("/api/governance/v1/meetings/{meeting}/minutes-proposal")
@RolesAllowed(Role.GOVERNANCE_SECRETARY)
@Idempotent
@Tag(name = "meetings")
public class MinutesProposalResource {
  private final MeetingRecord record;

  MinutesProposalResource(MeetingRecord record) {
    this.record = record;
  }

  @GET
  @Operation(
      summary = "The minutes as far as the records tell them",
      description =
          "Attendance, quorum, interests, what became of each item and what was decided under it;"
              + " the secretary goes on from there and sends the text to `draft-minutes`.")
  public MinutesProposal get(@RestPath UUID meeting) {
    return record.minutes(meeting);
  }
}
