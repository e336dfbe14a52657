package org.unhabitat.baraza.kit.concurrency;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every answer that is one record its {@code ETag}, and a created one its address. */
public class RecordHeaders {

  @ServerResponseFilter
  void addTo(ContainerResponseContext answer, ContainerRequestContext request) {
    if (answer.getEntity() instanceof Versioned record) {
      answer
          .getHeaders()
          .putSingle(HttpHeaders.ETAG, new EntityTag(Long.toString(record.version())));
      if (answer.getStatus() == 201 && !answer.getHeaders().containsKey(HttpHeaders.LOCATION)) {
        answer
            .getHeaders()
            .putSingle(
                HttpHeaders.LOCATION,
                request.getUriInfo().getAbsolutePathBuilder().path(record.id().toString()).build());
      }
    }
  }
}
