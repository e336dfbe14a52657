package org.unhabitat.baraza.kit.admission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.unhabitat.baraza.kit.problem.ProblemDetails;

/**
 * Lets in as many requests as the service works on at once. What operations ask about its health is
 * always let in: a busy service is not a broken one.
 */
@Singleton
class Admission {
  /** Before identity, so that turning away costs next to nothing. */
  private static final int FIRST = 1_000;

  private static final String OPERATIONS = "/q/";
  private static final String SECONDS_TO_WAIT = "2";

  private final ObjectMapper json;
  private final int mostAtOnce;
  private final AtomicInteger atWork;
  private final Counter turnedAway;

  Admission(
      ObjectMapper json,
      MeterRegistry metrics,
      @ConfigProperty(name = "baraza.admission.most-at-once", defaultValue = "100")
          int mostAtOnce) {
    this.json = json;
    this.mostAtOnce = mostAtOnce;
    this.atWork = metrics.gauge("baraza.admission.at-work", new AtomicInteger());
    this.turnedAway = metrics.counter("baraza.admission.turned-away");
  }

  void stand(@Observes Filters filters) {
    filters.register(this::admit, FIRST);
  }

  private void admit(RoutingContext call) {
    if (call.normalizedPath().startsWith(OPERATIONS)) {
      call.next();
    } else if (atWork.incrementAndGet() <= mostAtOnce) {
      call.addEndHandler(ended -> atWork.decrementAndGet());
      call.next();
    } else {
      atWork.decrementAndGet();
      turnedAway.increment();
      turnAway(call);
    }
  }

  private void turnAway(RoutingContext call) {
    ServiceOverloaded overloaded = new ServiceOverloaded();
    call.response()
        .setStatusCode(overloaded.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
        .putHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    // Its body is read and dropped, so that the next request finds the connection in order.
    call.request().resume();
    try {
      call.end(json.writeValueAsString(ProblemDetails.of(overloaded, call.request().path())));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
