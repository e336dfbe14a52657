package org.unhabitat.baraza.hr.course;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.kit.concurrency.ExpectedVersionParameter;
import org.unhabitat.baraza.kit.history.HistoryEntry;
import org.unhabitat.baraza.kit.idempotency.Idempotent;
import org.unhabitat.baraza.kit.identity.Role;
import org.unhabitat.baraza.kit.paging.Listings;
import org.unhabitat.baraza.kit.paging.Page;
import org.unhabitat.baraza.kit.paging.PageRequest;

/** Courses, by HTTP. */
@Path("/api/hr/v1/courses")
@RolesAllowed(Role.STAFF)
@Idempotent
@Tag(name = "Courses", description = "What can be learnt, in which languages, valid for how long")
public class CourseResource {
  private final CourseService courses;

  CourseResource(CourseService courses) {
    this.courses = courses;
  }

  /** A page of courses. */
  @GET
  @Produces({Listings.JSON, Listings.CSV, Listings.XLSX})
  @Operation(summary = "List courses")
  public Page<CourseView> list(
      @RestQuery @Parameter(description = "Part of a name or of the code", example = "ethics")
          String q,
      @RestQuery Course.State state,
      @BeanParam PageRequest page) {
    return courses.list(q, state, page);
  }

  /** One course. */
  @GET
  @Path("/{id}")
  @Operation(summary = "Read a course")
  public CourseView get(@RestPath UUID id) {
    return courses.get(id);
  }

  /** What happened to it. */
  @GET
  @Path("/{id}/history")
  @Operation(summary = "Read the history of a course")
  public List<HistoryEntry> history(@RestPath UUID id) {
    return courses.history(id);
  }

  /** A course is there to be taken. */
  @POST
  @RolesAllowed(Role.LEARNING_ADMINISTRATOR)
  @ResponseStatus(201)
  @Operation(
      summary = "Offer a course",
      description = "409 where another course has the code or a language variant's code.")
  public CourseView offer(@NotNull @Valid OfferCourse command) {
    return courses.offer(command);
  }

  /** Other names or language variants. */
  @POST
  @Path("/{id}/revise")
  @RolesAllowed(Role.LEARNING_ADMINISTRATOR)
  @Operation(
      summary = "Revise a course",
      description =
          "Names and language variants are replaced. The validity never changes; a course of another"
              + " validity is another course.")
  public CourseView revise(
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid ReviseCourse command) {
    return courses.revise(id, ifMatch.version(), command);
  }

  /** Nobody takes it any more. */
  @POST
  @Path("/{id}/retire")
  @RolesAllowed(Role.LEARNING_ADMINISTRATOR)
  @Operation(
      summary = "Retire a course",
      description =
          "Its requirements have ended by then. What was completed up to the day stays valid.")
  public CourseView retire(
      @RestPath UUID id,
      @BeanParam ExpectedVersionParameter ifMatch,
      @NotNull @Valid RetireCourse command) {
    return courses.retire(id, ifMatch.version(), command);
  }
}
