package org.unhabitat.baraza.kit.problem;

import io.opentelemetry.api.trace.Span;
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

  /**
   * @param instance path of the request
   */
  public static ProblemDetails of(Problem problem, String instance) {
    return new ProblemDetails(
        "/problems/" + problem.type(),
        problem.title(),
        problem.status(),
        problem.getMessage(),
        instance,
        Span.current().getSpanContext().getTraceId(),
        problem.errors().isEmpty() ? null : problem.errors());
  }
}
