package org.unhabitat.baraza.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where signing out ends. */
@Path("/signed-out")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SignedOut {

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance signedOut();

    private Templates() {}
  }

  @GET
  public TemplateInstance get() {
    return Templates.signedOut();
  }
}
