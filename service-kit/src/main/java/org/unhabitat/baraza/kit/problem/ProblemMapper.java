package org.unhabitat.baraza.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.transaction.xa.XAException;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.unhabitat.baraza.kit.json.EnumNames;

/**
 * Turns whatever was thrown into a problem. The framework wraps what a transaction throws several
 * times over, so the chain of causes is walked for the first link that says something.
 */
public class ProblemMapper {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

  @ServerExceptionMapper({
    Throwable.class,
    Problem.class,
    ConstraintViolationException.class,
    WebApplicationException.class,
    JacksonException.class,
    MismatchedInputException.class,
    AuthenticationFailedException.class,
    UnauthorizedException.class,
    ForbiddenException.class
  })
  Response toProblem(Throwable thrown, HttpServerRequest request) {
    for (Throwable link = thrown; link != null; link = link.getCause()) {
      Optional<Response> answer = answer(link, request);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    if (isLostCommit(thrown)) {
      LOG.warnf(thrown, "the end of %s %s is not known", request.method(), request.path());
      return tryAgain(
          request,
          "outcome-unknown",
          "Whether it was done is not known",
          "the connection was lost while the change was being committed");
    }
    LOG.errorf(thrown, "%s %s failed", request.method(), request.path());
    return respond(
        request,
        500,
        "internal-error",
        "Something went wrong on our side",
        "the trace id leads operations to the cause",
        List.of());
  }

  /**
   * Whether the database was lost between the commit and its confirmation. The transaction manager
   * hangs what it got from the database beside its own exception, not below it.
   */
  private static boolean isLostCommit(Throwable thrown) {
    for (Throwable link = thrown; link != null; link = link.getCause()) {
      if (link instanceof RollbackException
          && Arrays.stream(link.getSuppressed()).anyMatch(XAException.class::isInstance)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Response> answer(Throwable link, HttpServerRequest request) {
    if (link instanceof Problem problem) {
      return Optional.of(
          respond(
              request,
              problem.status(),
              problem.type(),
              problem.title(),
              problem.getMessage(),
              problem.errors()));
    }
    if (link instanceof ConstraintViolationException violated) {
      return Optional.of(invalid(request, fieldErrors(violated)));
    }
    if (link instanceof JacksonException unreadable) {
      return Optional.of(invalid(request, List.of(fieldError(unreadable))));
    }
    if (link instanceof UnauthorizedException || link instanceof AuthenticationFailedException) {
      return Optional.of(unauthorized(request));
    }
    if (link instanceof ForbiddenException) {
      return Optional.of(
          respond(
              request,
              403,
              "not-allowed",
              "You may not do this",
              "your roles do not allow this",
              List.of()));
    }
    if (link instanceof OptimisticLockException || link instanceof StaleStateException) {
      return Optional.of(
          respond(
              request,
              412,
              "stale-version",
              "The record has changed meanwhile",
              "somebody else changed the record at the same moment; read it again",
              List.of()));
    }
    if (link instanceof LockTimeoutException || link instanceof PessimisticLockException) {
      return Optional.of(unavailable(request));
    }
    if (link instanceof SQLException failed) {
      return fromDatabase(failed, request);
    }
    if (link instanceof WebApplicationException refused && !hasTellingCause(refused)) {
      return Optional.of(fromFramework(refused, request));
    }
    return Optional.empty();
  }

  private static boolean hasTellingCause(WebApplicationException refused) {
    Throwable cause = refused.getCause();
    return cause instanceof JacksonException || cause instanceof Problem;
  }

  private static Response fromFramework(
      WebApplicationException refused, HttpServerRequest request) {
    Response given = refused.getResponse();
    if (given.hasEntity() || given.getStatus() < 400) {
      return given;
    }
    Response.StatusType status = given.getStatusInfo();
    if (status.getStatusCode() == 400) {
      return respond(
          request,
          400,
          "invalid-request",
          "The request is not valid",
          "the request cannot be read",
          List.of());
    }
    return respond(
        request,
        status.getStatusCode(),
        status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-'),
        status.getReasonPhrase(),
        detailOf(status.getStatusCode(), request),
        List.of());
  }

  private static String detailOf(int status, HttpServerRequest request) {
    return switch (status) {
      case 404 -> "nothing is found at this address";
      case 405 -> request.method() + " is not possible here";
      case 406 -> "none of the asked media types can be given";
      case 413 -> "the body is larger than this service takes";
      case 415 -> "the body's media type is not understood here";
      default -> "the request cannot be answered";
    };
  }

  private static Optional<Response> fromDatabase(SQLException failed, HttpServerRequest request) {
    String state = failed.getSQLState();
    if (state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57")
        || "55P03".equals(state)
        || state.startsWith("40")) {
      return Optional.of(unavailable(request));
    }
    if ("23505".equals(state)) {
      return Optional.of(
          respond(
              request,
              409,
              "already-exists",
              "There is one already",
              "a record with the same key exists",
              List.of()));
    }
    if (state.startsWith("22")) {
      return Optional.of(
          respond(
              request,
              400,
              "invalid-request",
              "The request is not valid",
              "a value is too long or out of range",
              List.of()));
    }
    return Optional.empty();
  }

  private static Response unavailable(HttpServerRequest request) {
    return tryAgain(
        request,
        "unavailable",
        "Not available at the moment",
        "nothing was changed; try again shortly");
  }

  private static Response tryAgain(
      HttpServerRequest request, String type, String title, String detail) {
    Response answer = respond(request, 503, type, title, detail, List.of());
    return Response.fromResponse(answer).header(HttpHeaders.RETRY_AFTER, 2).build();
  }

  private static Response unauthorized(HttpServerRequest request) {
    Response answer =
        respond(
            request,
            401,
            "unauthorized",
            "Who are you?",
            "a valid access token is needed",
            List.of());
    return Response.fromResponse(answer).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
  }

  private static Response invalid(HttpServerRequest request, List<FieldError> errors) {
    String detail =
        errors.size() == 1 ? errors.get(0).detail() : errors.size() + " fields are wrong";
    return respond(request, 400, "invalid-request", "The request is not valid", detail, errors);
  }

  private static Response respond(
      HttpServerRequest request,
      int status,
      String type,
      String title,
      String detail,
      List<FieldError> errors) {
    return Response.status(status)
        .type(ProblemDetails.MEDIA_TYPE)
        .entity(ProblemDetails.of(status, type, title, detail, request.path(), errors))
        .build();
  }

  private static List<FieldError> fieldErrors(ConstraintViolationException violated) {
    return violated.getConstraintViolations().stream()
        .map(violation -> new FieldError(pointer(violation), violation.getMessage()))
        .distinct()
        .sorted((one, other) -> one.pointer().compareTo(other.pointer()))
        .toList();
  }

  /** The path of a violation without the method, and without the parameter that is the body. */
  private static String pointer(ConstraintViolation<?> violation) {
    List<Path.Node> nodes = new ArrayList<>();
    violation.getPropertyPath().forEach(nodes::add);
    List<Path.Node> inside =
        nodes.stream()
            .filter(
                node ->
                    node.getKind() == ElementKind.PROPERTY
                        || node.getKind() == ElementKind.CONTAINER_ELEMENT)
            .toList();
    if (inside.isEmpty()) {
      return nodes.stream()
          .filter(node -> node.getKind() == ElementKind.PARAMETER)
          .findFirst()
          .map(Path.Node::getName)
          .filter(name -> !"command".equals(name))
          .map(name -> "/" + name)
          .orElse("");
    }
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : inside) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      } else if (node.getKey() != null) {
        pointer.append('/').append(node.getKey());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }

  private static FieldError fieldError(JacksonException unreadable) {
    String pointer =
        unreadable instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .map(
                    step ->
                        "/" + (step.getFieldName() != null ? step.getFieldName() : step.getIndex()))
                .collect(Collectors.joining())
            : "";
    return new FieldError(pointer, explain(unreadable));
  }

  private static String explain(JacksonException unreadable) {
    if (unreadable instanceof UnrecognizedPropertyException unknown) {
      return "there is no field " + unknown.getPropertyName();
    }
    if (unreadable instanceof InvalidNullException) {
      return "must not be null";
    }
    if (unreadable instanceof ValueInstantiationException refused
        && refused.getCause() instanceof IllegalArgumentException reason
        && reason.getMessage() != null) {
      return reason.getMessage();
    }
    if (unreadable instanceof InvalidFormatException format && format.getTargetType() != null) {
      Class<?> target = format.getTargetType();
      if (target.isEnum()) {
        return "must be one of "
            + Arrays.stream(target.getEnumConstants()).map(ProblemMapper::wireName).toList();
      }
      return "is not a valid " + kindOf(target);
    }
    if (unreadable instanceof MismatchedInputException mismatched
        && mismatched.getTargetType() != null) {
      return "is not a valid " + kindOf(mismatched.getTargetType());
    }
    if (unreadable instanceof JsonMappingException mapping
        && mapping.getCause() instanceof IllegalArgumentException reason
        && reason.getMessage() != null) {
      return reason.getMessage();
    }
    return "the body is not valid JSON";
  }

  private static String wireName(Object constant) {
    return EnumNames.onTheWire((Enum<?>) constant);
  }

  private static String kindOf(Class<?> target) {
    String name = target.getSimpleName();
    return switch (name) {
      case "UUID" -> "UUID";
      case "LocalDate" -> "date (2021-04-08)";
      case "Instant", "OffsetDateTime" -> "moment (2021-04-08T09:00:00Z)";
      case "BigDecimal", "int", "Integer", "long", "Long", "double", "Double" -> "number";
      case "boolean", "Boolean" -> "truth value";
      case "String" -> "text";
      default -> List.class.isAssignableFrom(target) ? "list" : "object";
    };
  }
}
