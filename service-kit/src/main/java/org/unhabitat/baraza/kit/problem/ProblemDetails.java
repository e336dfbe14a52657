package org.unhabitat.baraza.kit.problem;

import java.util.List;

/** The body of an {@code application/problem+json} answer (RFC 9457). */
public record ProblemDetails(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String traceId,
    List<FieldError> errors) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";
}
