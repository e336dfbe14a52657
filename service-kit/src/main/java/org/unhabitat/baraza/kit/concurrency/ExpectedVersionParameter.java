package org.unhabitat.baraza.kit.concurrency;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestHeader;

/** {@code @BeanParam} of every endpoint that changes a record: the header {@code If-Match}. */
public class ExpectedVersionParameter {
  @RestHeader(HttpHeaders.IF_MATCH)
  String ifMatch;

  /** The version the caller read; a problem where the header is missing or malformed. */
  public ExpectedVersion version() {
    return ExpectedVersion.of(ifMatch);
  }
}
