package org.unhabitat.baraza.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.unhabitat.baraza.console.suite.NoAnswer;

/** Pages for what could not be shown. */
class Errors {

  @CheckedTemplate(requireTypeSafeExpressions = true)
  static class Templates {
    /**
     * @param explanation of the service that was asked, in English; empty where none was
     */
    static native TemplateInstance error(int status, String explanation);

    private Templates() {}
  }

  @ServerExceptionMapper
  Response noAnswer(NoAnswer problem) {
    return page(problem.status(), problem.getMessage());
  }

  @ServerExceptionMapper
  Response wrongAddress(ClientErrorException wrong) {
    return page(wrong.getResponse().getStatus(), "");
  }

  private static Response page(int status, String explanation) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .entity(Templates.error(status, explanation).render())
        .build();
  }
}
