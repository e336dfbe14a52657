package org.unhabitat.baraza.hr.learning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** Who has to learn what, and has; by HTTP. There is nothing to change here. */
@Path("/api/hr/v1")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "Learning", description = "Who has to learn what, and has")
public class LearningResource {
  private final LearningAssignmentService learning;

  LearningResource(LearningAssignmentService learning) {
    this.learning = learning;
  }

  /** A page of what the caller sees. */
  @GET
  @Path("/learning-assignments")
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(
      summary = "List learning assignments",
      description =
          "Staff members in the scope of requirements. With `overdueAt` the overdue list of that"
              + " day. The standing is of the day in `overdueAt` or `inScopeAt`, else of today.")
  public Page<LearningAssignmentView> list(
      @RestQuery @Parameter(description = "Code of the course", example = "ETHICS") String course,
      @RestQuery @Parameter(description = "Of one staff member", example = "900113")
          String indexNumber,
      @RestQuery @Parameter(description = "Code of the organisation unit", example = "MACS")
          String unit,
      @RestQuery LearningAssignment.State state,
      @RestQuery @Parameter(description = "In scope on this day", example = "2021-12-31")
          LocalDate inScopeAt,
      @RestQuery
          @Parameter(
              description = "In scope, not valid and not in time any more on this day",
              example = "2021-12-31")
          LocalDate overdueAt,
      @BeanParam PageRequest page) {
    return learning.list(course, indexNumber, unit, state, inScopeAt, overdueAt, page);
  }

  /** One assignment. */
  @GET
  @Path("/learning-assignments/{id}")
  @Operation(summary = "Read a learning assignment")
  public LearningAssignmentView get(@RestPath UUID id) {
    return learning.get(id);
  }

  /** What happened to it. */
  @GET
  @Path("/learning-assignments/{id}/history")
  @Operation(summary = "Read the history of a learning assignment")
  public List<HistoryEntry> history(@RestPath UUID id) {
    return learning.history(id);
  }

  /** The caller's own. */
  @GET
  @Path("/my-learning")
  @Operation(summary = "Read what I have to learn and have learnt")
  public MyLearning mine() {
    return learning.mine();
  }

  /** Compliance on a day. */
  @GET
  @Path("/learning-compliance")
  @Operation(
      summary = "Compliance with a course on a day",
      description =
          "Members valid on the day ÷ members in scope on the day. A newcomer is in scope from the"
              + " first day and overdue only after the months that the requirement gives. Everybody"
              + " sees the totals.")
  public LearningCompliance compliance(
      @RestQuery @Parameter(required = true, description = "Code of the course", example = "ETHICS")
          String course,
      @RestQuery @Parameter(description = "The day, today unless said", example = "2021-12-31")
          LocalDate at) {
    return learning.compliance(course, at);
  }
}
