package org.unhabitat.baraza.kit.sample;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;

@Path("/notes")
@RolesAllowed(Role.STAFF)
@Idempotent
public class NoteResource {
  public record Point(@NotBlank String title) {}

  public record WriteNote(
      @NotBlank @Size(max = 200) String text,
      @NotBlank String unit,
      Note.State state,
      LocalDate date,
      @Valid List<Point> points) {}

  public record RewordNote(@NotBlank String text) {}

  private final NoteService service;
  private final History history;

  NoteResource(NoteService service, History history) {
    this.service = service;
    this.history = history;
  }

  @POST
  @ResponseStatus(201)
  public NoteView write(@NotNull @Valid WriteNote command) {
    return service.write(command);
  }

  @GET
  @Path("/{id}")
  public NoteView get(UUID id) {
    return service.get(id);
  }

  @GET
  @Path("/in-state")
  public List<String> inState(@RestQuery Note.State state) {
    return List.of(String.valueOf(state));
  }

  @GET
  @Path("/found-by")
  public List<String> foundBy(
      @RestQuery UUID id, @RestQuery LocalDate date, @RestQuery Integer year, @RestQuery String q) {
    return List.of(String.valueOf(id), String.valueOf(date), String.valueOf(year));
  }

  @GET
  @Path("/{id}/history")
  public List<HistoryEntry> history(UUID id) {
    return history.of(id);
  }

  @POST
  @Path("/{id}/reword")
  public NoteView reword(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid RewordNote command) {
    return service.reword(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/sign")
  @RolesAllowed(Role.GOVERNANCE_SECRETARY)
  public NoteView sign(UUID id, @BeanParam ExpectedVersionParameter ifMatch) {
    return service.sign(id, ifMatch.version());
  }

  /** Has no annotation of its own on purpose; see the identity test. */
  @Path("/nobody")
  public static class Unannotated {
    @GET
    public String get() {
      return "never seen";
    }
  }
}
