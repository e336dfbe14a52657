package org.unhabitat.baraza.console.window;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.unhabitat.baraza.console.governingbody.Bodies;
import org.unhabitat.baraza.console.governingbody.FollowUps;
import org.unhabitat.baraza.console.governingbody.Sessions;
import org.unhabitat.baraza.console.language.Reader;
import org.unhabitat.baraza.console.suite.Question;
import org.unhabitat.baraza.console.suite.Suite;

/** The window: paragraphs to search, a resolution, the sessions, a session, and their files. */
@Path("/window")
@PermitAll
public class WindowPages {
  /** The official languages of the United Nations, in the order of their English names. */
  private static final List<String> LANGUAGES = List.of("ar", "zh", "en", "fr", "ru", "es");

  private static final String PDF = "application/pdf";

  /** What a whole search can be had as, with the path that gives it. */
  private static final Map<String, Whole> WHOLES =
      Map.of(
          "csv", new Whole("text/csv", "paragraphs"),
          "xlsx",
              new Whole(
                  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                  "paragraphs"),
          "json", new Whole(MediaType.APPLICATION_JSON, "paragraphs/download"));

  private record Whole(String type, String path) {}

  private final Suite suite;
  private final Reader reader;

  WindowPages(Suite suite, Reader reader) {
    this.suite = suite;
    this.reader = reader;
  }

  @CheckedTemplate(requireTypeSafeExpressions = true)
  static class Templates {
    static native TemplateInstance paragraphs(
        Paragraphs paragraphs, Search search, Bodies bodies, List<String> states);

    /**
     * @param text language of the texts
     * @param languages that they can be asked for in
     */
    static native TemplateInstance resolution(
        Resolutions.Resolution resolution, String text, List<String> languages);

    static native TemplateInstance sessions(Sessions sessions);

    static native TemplateInstance session(
        Sessions.Session session, Papers papers, Resolutions resolutions);

    private Templates() {}
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance paragraphs(@BeanParam Search search, @RestQuery Optional<String> cursor) {
    return Templates.paragraphs(
        suite.getPublic(Paragraphs.class, search.question("paragraphs").by("cursor", cursor)),
        search,
        suite.getPublic(Bodies.class, Question.of("bodies?limit=200")),
        FollowUps.STATES);
  }

  @GET
  @Path("/paragraphs.{format: csv|xlsx|json}")
  public RestResponse<InputStream> download(@BeanParam Search search, @RestPath String format) {
    Whole whole = WHOLES.get(format);
    return file(whole.type(), search.question(whole.path()), "paragraphs." + format);
  }

  @GET
  @Path("/resolutions/{id}")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance resolution(@RestPath String id, @RestQuery Optional<String> text) {
    return Templates.resolution(
        suite.getPublic(Resolutions.Resolution.class, Question.of("resolutions/{id}", id)),
        text.filter(LANGUAGES::contains).orElse(reader.language().code()),
        LANGUAGES);
  }

  @GET
  @Path("/sessions")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance sessions() {
    return Templates.sessions(suite.getPublic(Sessions.class, Question.of("meetings?limit=200")));
  }

  @GET
  @Path("/sessions/{id}")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance session(@RestPath String id) {
    Sessions.Session session =
        suite.getPublic(Sessions.Session.class, Question.of("meetings/{id}", id));
    return Templates.session(
        session,
        suite.getPublic(
            Papers.class, Question.of("documents?limit=200&meeting={of}", session.reference())),
        suite.getPublic(
            Resolutions.class,
            Question.of("resolutions?limit=200&meeting={of}", session.reference())));
  }

  @GET
  @Path("/sessions/{id}/status-report.pdf")
  public RestResponse<InputStream> statusReport(@RestPath String id) {
    return file(PDF, Question.of("meetings/{id}/status-report/pdf", id), "status-report.pdf");
  }

  @GET
  @Path("/sessions/{id}/session-pack.pdf")
  public RestResponse<InputStream> sessionPack(@RestPath String id) {
    return file(
        PDF,
        Question.of("meetings/{id}/session-pack?language={language}", id, reader.language().code()),
        "session-pack.pdf");
  }

  @GET
  @Path("/documents/{id}/{language}")
  public RestResponse<InputStream> document(@RestPath String id, @RestPath String language) {
    return file(
        MediaType.APPLICATION_OCTET_STREAM,
        Question.of("documents/{id}/files/{language}", id, language),
        id + "-" + language);
  }

  /** Passed on as it comes, under the name that governance gives it, else under one of ours. */
  private RestResponse<InputStream> file(String type, Question question, String name) {
    HttpResponse<InputStream> answer = suite.openPublic(type, question);
    return RestResponse.ResponseBuilder.ok(answer.body())
        .header(HttpHeaders.CONTENT_TYPE, answer.headers().firstValue("Content-Type").orElse(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            answer
                .headers()
                .firstValue("Content-Disposition")
                .orElse("attachment; filename=\"%s\"".formatted(name)))
        .build();
  }
}
