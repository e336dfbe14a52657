package org.unhabitat.baraza.console.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.unhabitat.baraza.console.suite.Service;
import org.unhabitat.baraza.console.suite.Suite;

/** The figures of a year, and one figure with its facts. */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class FigurePages {
  private static final int FACTS_A_PAGE = 50;

  private final Suite suite;
  private final List<Integer> years;

  FigurePages(
      Suite suite,
      @ConfigProperty(name = "baraza.first-year", defaultValue = "2018") int first,
      @ConfigProperty(name = "baraza.last-year", defaultValue = "2030") int last) {
    this.suite = suite;
    this.years = IntStream.rangeClosed(first, last).boxed().toList();
  }

  @CheckedTemplate(requireTypeSafeExpressions = true)
  static class Templates {
    static native TemplateInstance glance(int year, List<Integer> years, List<Glance> figures);

    static native TemplateInstance figure(Figure figure, Facts facts);

    private Templates() {}
  }

  /** A figure beside that of the year before. */
  record Glance(Figure figure, Figure before) {}

  @GET
  public TemplateInstance glance(@QueryParam("year") @DefaultValue("2021") int year) {
    Map<String, Figure> before =
        figures(year - 1).stream().collect(Collectors.toMap(Figure::key, Function.identity()));
    List<Glance> glances =
        figures(year).stream().map(figure -> new Glance(figure, before.get(figure.key()))).toList();
    return Templates.glance(year, years, glances);
  }

  @GET
  @Path("/figures/{key}")
  public TemplateInstance figure(
      @PathParam("key") String key,
      @QueryParam("year") @DefaultValue("2021") int year,
      @QueryParam("cursor") @DefaultValue("") String cursor) {
    String figure = "figures/" + encoded(key);
    String page =
        "%s/facts?year=%d&limit=%d%s"
            .formatted(
                figure, year, FACTS_A_PAGE, cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor));
    return Templates.figure(
        suite.get(Service.GOVERNANCE, figure + "?year=" + year, "en", Figure.class),
        suite.get(Service.GOVERNANCE, page, "en", Facts.class));
  }

  private List<Figure> figures(int year) {
    if (!years.contains(year)) {
      return List.of();
    }
    return suite.get(Service.GOVERNANCE, "figures?year=" + year, "en", Figure.Items.class).items();
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }
}
