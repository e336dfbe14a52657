package org.unhabitat.baraza.console.governingbody;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.console.suite.Question;
import org.unhabitat.baraza.console.suite.Service;
import org.unhabitat.baraza.console.suite.Suite;

/**
 * The governing bodies, one of them with its sessions and its follow-up matrix, and one session.
 * Codes, ids and states are passed on as they were written: governance knows which there are.
 */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class GoverningBodyPages {
  private final Suite suite;

  GoverningBodyPages(Suite suite) {
    this.suite = suite;
  }

  @CheckedTemplate(requireTypeSafeExpressions = true)
  static class Templates {
    static native TemplateInstance bodies(Bodies bodies);

    /**
     * @param states what the matrix can be asked for
     * @param state what it was asked for; empty for all
     */
    static native TemplateInstance body(
        Bodies.Body body, Sessions sessions, FollowUps matrix, List<String> states, String state);

    static native TemplateInstance session(
        Sessions.Session session, Documents documents, Outcomes outcomes);

    private Templates() {}
  }

  @GET
  @Path("/governing-bodies")
  public TemplateInstance bodies() {
    return Templates.bodies(ask(Bodies.class, "bodies?limit=200&kind={kind}", "governing-body"));
  }

  @GET
  @Path("/governing-bodies/{code}")
  public TemplateInstance body(
      @RestPath String code,
      @RestQuery Optional<String> state,
      @RestQuery Optional<String> cursor) {
    Bodies.Body body = ask(Bodies.Body.class, "bodies/{code}", code);
    return Templates.body(
        body,
        ask(Sessions.class, "meetings?limit=200&body={code}", body.code()),
        suite.get(
            FollowUps.class,
            Service.GOVERNANCE,
            Question.of("follow-ups?limit=50&sort=dueOn&body={code}", body.code())
                .by("state", state)
                .by("cursor", cursor)),
        FollowUps.STATES,
        state.orElse(""));
  }

  @GET
  @Path("/sessions/{id}")
  public TemplateInstance session(@RestPath String id) {
    Sessions.Session session = ask(Sessions.Session.class, "meetings/{id}", id);
    return Templates.session(
        session,
        ask(Documents.class, "documents?limit=200&meeting={reference}", session.reference()),
        ask(Outcomes.class, "outcomes?limit=200&meeting={reference}", session.reference()));
  }

  private <T> T ask(Class<T> as, String path, Object... values) {
    return suite.get(as, Service.GOVERNANCE, path, values);
  }
}
