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
    return of(
        problem.status(),
        problem.type(),
        problem.title(),
        problem.getMessage(),
        instance,
        problem.errors());
  }

  /** Of what is no {@link Problem} of ours; the request's trace id goes with it. */
  static ProblemDetails of(
      int status,
      String type,
      String title,
      String detail,
      String instance,
      List<FieldError> errors) {
    return new ProblemDetails(
        "/problems/" + type,
        title,
        status,
        detail,
        instance,
        Span.current().getSpanContext().getTraceId(),
        errors.isEmpty() ? null : errors);
  }
}
