package org.unhabitat.baraza.console.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.unhabitat.baraza.console.suite.Service;
import org.unhabitat.baraza.console.suite.Suite;

/**
 * The figures of a year at a glance, the annual report, and one figure with its facts. Years and
 * keys are passed on as they were written: governance knows which there are, and says so.
 */
@Path("/")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class ReportPages {
  private static final String REPORT = "annual-reports/{year}";
  private static final String FIGURE = "figures/{key}?year={year}";
  private static final String FACTS = "figures/{key}/facts?limit=50&year={year}";
  private static final String MORE_FACTS = FACTS + "&cursor={cursor}";

  private final Suite suite;
  private final Years years;

  ReportPages(Suite suite, Years years) {
    this.suite = suite;
    this.years = years;
  }

  @CheckedTemplate(requireTypeSafeExpressions = true)
  static class Templates {
    static native TemplateInstance glance(AnnualReport report);

    static native TemplateInstance report(AnnualReport report);

    static native TemplateInstance figure(Figure figure, Facts facts);

    private Templates() {}
  }

  @GET
  public TemplateInstance glance(@RestQuery Optional<String> year) {
    return Templates.glance(annualReport(chosen(year)));
  }

  /** Leads to the report of the year that was chosen in the form. */
  @GET
  @Path("/report")
  public Response choose(@RestQuery Optional<String> year) {
    return Response.seeOther(UriBuilder.fromPath("/report/{year}").build(chosen(year))).build();
  }

  @GET
  @Path("/report/{year}")
  public TemplateInstance report(@RestPath String year) {
    return Templates.report(annualReport(year));
  }

  @GET
  @Path("/figures/{key}")
  public TemplateInstance figure(
      @RestPath String key, @RestQuery Optional<String> year, @RestQuery Optional<String> cursor) {
    String chosen = chosen(year);
    return Templates.figure(
        suite.get(Figure.class, Service.GOVERNANCE, FIGURE, key, chosen),
        cursor
            .map(at -> suite.get(Facts.class, Service.GOVERNANCE, MORE_FACTS, key, chosen, at))
            .orElseGet(() -> suite.get(Facts.class, Service.GOVERNANCE, FACTS, key, chosen)));
  }

  private AnnualReport annualReport(String year) {
    return suite.get(AnnualReport.class, Service.GOVERNANCE, REPORT, year);
  }

  private String chosen(Optional<String> year) {
    return year.orElseGet(() -> Integer.toString(years.opening()));
  }
}
