package org.unhabitat.baraza.kit.paging;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says of a page where the next one is, and of a file what it is called. */
public class PageHeaders {

  @ServerResponseFilter
  void addTo(ContainerResponseContext answer) {
    if (answer.getEntity() instanceof Page<?> page) {
      answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
      if (page.link() != null) {
        answer.getHeaders().add(HttpHeaders.LINK, "<" + page.link() + ">; rel=\"next\"");
      }
      if (page.export() != null) {
        answer
            .getHeaders()
            .add(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + page.export().fileName() + "\"");
      }
    }
  }
}
