package org.unhabitat.baraza.hr.learning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** Completions, by HTTP. */
@Path("/api/hr/v1/completions")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "Completions", description = "What staff members have completed or have credit for")
public class CompletionResource {
  private final CompletionService completions;

  CompletionResource(CompletionService completions) {
    this.completions = completions;
  }

  /** A page of what the caller sees. */
  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "List completions",
      description =
          "Of the members whom the caller sees: a learning administrator and a human-resources"
              + " partner those of their units, everybody else his or her own.")
  public Page<CompletionView> list(
      @RestQuery @Parameter(description = "Code of the course", example = "ETHICS") String course,
      @RestQuery @Parameter(description = "Of one staff member", example = "900113")
          String indexNumber,
      @RestQuery @Parameter(description = "Code of the organisation unit", example = "MACS")
          String unit,
      @RestQuery Completion.State state,
      @RestQuery @Parameter(description = "On this day or later", example = "2021-01-01")
          LocalDate completedFrom,
      @RestQuery @Parameter(description = "On this day or earlier", example = "2021-12-31")
          LocalDate completedTo,
      @BeanParam PageRequest page) {
    return completions.list(course, indexNumber, unit, state, completedFrom, completedTo, page);
  }

  /** One completion. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a completion")
  public CompletionView get(@RestPath UUID id) {
    return completions.get(id);
  }

  /** What happened to it. */
  @GET
  @Path("/{id}/history")
  @Operation(summary = "Read the history of a completion")
  public List<HistoryEntry> history(@RestPath UUID id) {
    return completions.history(id);
  }

  /** Somebody has completed a course or gets credit for it. */
  @POST
  @RolesAllowed(Role.LEARNING_ADMINISTRATOR)
  @ResponseStatus(201)
  @Operation(
      summary = "Record a completion or a credit",
      description =
          "With `credit` it is the certificate of another body that counts as the course. 409 where"
              + " the person has completed the course on that day already. Nobody records their own.")
  public CompletionView record(@NotNull @Valid RecordCompletion command) {
    return completions.record(command);
  }

  /** It was entered wrongly. */
  @POST
  @Path("/{id}/void")
  @RolesAllowed(Role.LEARNING_ADMINISTRATOR)
  @Operation(
      summary = "Void a completion",
      description = "It counts for nothing, from the beginning, and stays to be seen.")
  public CompletionView makeVoid(
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid VoidCompletion command) {
    return completions.makeVoid(id, ifMatch.version(), command);
  }
}
