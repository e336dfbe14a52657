package org.unhabitat.baraza.console.record;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.unhabitat.baraza.console.language.Reader;
import org.unhabitat.baraza.console.suite.Service;
import org.unhabitat.baraza.console.suite.Suite;

/** One record, at the path that it has in its service's API, e.g. {@code …/meetings/<id>}. */
@Path("/records/{service}/{path: [a-z-]+/[0-9a-f-]+(/[a-z-]+/[0-9a-f-]+)?}")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class RecordPages {
  private final Suite suite;
  private final Reader reader;

  RecordPages(Suite suite, Reader reader) {
    this.suite = suite;
    this.reader = reader;
  }

  @CheckedTemplate(requireTypeSafeExpressions = true)
  static class Templates {
    /**
     * @param collection that the record is in, e.g. {@code meetings}
     * @param self where the API has the record
     */
    static native TemplateInstance record(
        String collection, AnyRecord record, List<Change> history, Reading reading, URI self);

    private Templates() {}
  }

  @GET
  public TemplateInstance get(@RestPath String service, @RestPath String path) {
    Service owner = Service.of(service).orElseThrow(NotFoundException::new);
    List<String> steps = List.of(path.split("/", -1));
    return Templates.record(
        steps.get(steps.size() - 2),
        suite.get(AnyRecord.class, owner, path),
        List.of(suite.get(Change[].class, owner, path + "/history")),
        new Reading(reader.language(), owner),
        suite.address(owner, path));
  }
}
