package org.unhabitat.baraza.kit.inbox;

import io.quarkus.panache.common.Sort;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.identity.Role;

/** What operations do with dead letters. */
@Path("/operations/dead-letters")
@RolesAllowed(Role.OPERATIONS)
@Tag(name = "operations")
public class DeadLetterResource {
  private static final int MOST = 200;

  private final DeadLetterRepository repository;
  private final DeadLetters deadLetters;

  DeadLetterResource(DeadLetterRepository repository, DeadLetters deadLetters) {
    this.repository = repository;
    this.deadLetters = deadLetters;
  }

  @GET
  @Transactional
  @Operation(summary = "The oldest dead letters of a state, at most 200")
  public List<DeadLetterView> list(@RestQuery DeadLetter.State state) {
    DeadLetter.State asked = state == null ? DeadLetter.State.OPEN : state;
    return repository.find("state", Sort.by("parkedAt"), asked).page(0, MOST).list().stream()
        .map(DeadLetter::view)
        .toList();
  }

  @GET
  @Path("/{id}")
  @Transactional
  @Operation(summary = "One dead letter with its cause")
  public DeadLetterView get(UUID id) {
    return repository.get(id).view();
  }

  @POST
  @Path("/{id}/replay")
  @Operation(
      summary = "Apply a dead letter again",
      description =
          "As it came or with a corrected value; those of the same key that wait behind it follow.")
  public List<DeadLetterView> replay(UUID id, @NotNull @Valid ReplayDeadLetter command) {
    return deadLetters.replay(id, command.correctedValue(), command.reason()).stream()
        .map(DeadLetter::view)
        .toList();
  }

  @POST
  @Path("/{id}/discard")
  @Operation(summary = "Give a dead letter up")
  public DeadLetterView discard(UUID id, @NotNull @Valid DiscardDeadLetter command) {
    return deadLetters.discard(id, command.reason()).view();
  }

  /**
   * Applies a dead letter again.
   *
   * @param correctedValue the value to apply; null to apply the one that came
   * @param reason why it works now
   */
  public record ReplayDeadLetter(
      String correctedValue, @NotBlank @Size(max = 1000) String reason) {}

  /**
   * Gives a dead letter up.
   *
   * @param reason why it need not be applied
   */
  public record DiscardDeadLetter(@NotBlank @Size(max = 1000) String reason) {}
}
