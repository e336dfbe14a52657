package org.unhabitat.baraza.resources.donor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.History;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

@Path("/api/resource-mobilization/v1/donors")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "Donors")
public class DonorResource {
  private final DonorService service;
  private final History history;

  DonorResource(DonorService service, History history) {
    this.service = service;
    this.history = history;
  }

  @POST
  @ResponseStatus(201)
  @RolesAllowed(Role.DONOR_RELATIONS_OFFICER)
  @Operation(
      summary = "Enter a donor",
      description = "Refused where a donor goes by one of the names already, however it is spelt.")
  public DonorView register(@NotNull @Valid RegisterDonor command) {
    return service.register(command);
  }

  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "List donors")
  public Page<DonorView> list(
      @RestQuery @Parameter(description = "The donor's name or alias, however it is spelt")
          String name,
      @RestQuery @Parameter(description = "Part of a name or alias") String q,
      @RestQuery @Parameter(description = "CEB code such as `C01`") String contributorType,
      @RestQuery @Parameter(description = "ISO 3166-1 alpha-3") String country,
      @RestQuery Donor.State state,
      @BeanParam PageRequest page) {
    return service.list(name, q, contributorType, country, state, page);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a donor")
  public DonorView get(UUID id) {
    return service.get(id);
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "Who changed a donor, when and why")
  public List<HistoryEntry> history(UUID id) {
    service.get(id);
    return history.of(id);
  }

  @POST
  @Path("/{id}/add-alias")
  @RolesAllowed(Role.DONOR_RELATIONS_OFFICER)
  @Operation(
      summary = "Add a name under which others know the donor",
      description = "A name resolves to one donor: refused where another goes by it.")
  public DonorView addAlias(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid AddAlias command) {
    return service.addAlias(id, ifMatch.version(), command);
  }

  @POST
  @Path("/{id}/retire")
  @RolesAllowed(Role.DONOR_RELATIONS_OFFICER)
  @Operation(
      summary = "Take a donor out of use",
      description = "Its agreements and contributions stay; it gets no new ones.")
  public DonorView retire(
      UUID id, @BeanParam ExpectedVersionParameter ifMatch, @NotNull @Valid RetireDonor command) {
    return service.retire(id, ifMatch.version(), command);
  }
}
