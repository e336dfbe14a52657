package org.unhabitat.baraza.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.POST;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.util.HexFormat;
import org.hibernate.Session;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.problem.InvalidRequest;

/**
 * Claims the key first: a second request with the same key waits at the key's row until the first
 * has committed, and then finds its answer; where the first failed, the second does the work.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {
  private static final int LONGEST_KEY = 255;

  private final EntityManager entityManager;
  private final ObjectMapper json;
  private final Caller caller;
  private final HttpServerRequest request;

  IdempotencyInterceptor(
      EntityManager entityManager, ObjectMapper json, Caller caller, HttpServerRequest request) {
    this.entityManager = entityManager;
    this.json = json;
    this.caller = caller;
    this.request = request;
  }

  @AroundInvoke
  Object once(InvocationContext invocation) throws Exception {
    if (!invocation.getMethod().isAnnotationPresent(POST.class)) {
      return invocation.proceed();
    }
    String key = request.getHeader("Idempotency-Key");
    if (key == null) {
      return invocation.proceed();
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw InvalidRequest.at("/Idempotency-Key", "must have 1 to 255 characters");
    }
    String fingerprint = fingerprint(invocation);
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              if (!claim(key, fingerprint)) {
                return answerOf(key, fingerprint, invocation);
              }
              Object answer = invocation.proceed();
              keep(key, answer);
              return answer;
            });
  }

  private boolean claim(String key, String fingerprint) {
    return update(
            """
            insert into idempotency_key (fingerprint, caller, key) values (?, ?, ?)
            on conflict do nothing
            """,
            fingerprint,
            key)
        == 1;
  }

  private Object answerOf(String key, String fingerprint, InvocationContext invocation)
      throws JsonProcessingException {
    Tuple known =
        (Tuple)
            entityManager
                .createNativeQuery(
                    "select fingerprint, answer from idempotency_key where caller = :caller and key = :key",
                    Tuple.class)
                .setParameter("caller", caller.id())
                .setParameter("key", key)
                .getSingleResult();
    if (!fingerprint.equals(known.get("fingerprint", String.class))) {
      throw new KeyUsedForAnotherRequest(key);
    }
    return json.readValue(
        known.get("answer", String.class),
        json.constructType(invocation.getMethod().getGenericReturnType()));
  }

  private void keep(String key, Object answer) throws JsonProcessingException {
    update(
        "update idempotency_key set answer = ? where caller = ? and key = ?",
        json.writeValueAsString(answer),
        key);
  }

  private int update(String statement, String value, String key) {
    String owner = caller.id();
    return entityManager
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (PreparedStatement update = connection.prepareStatement(statement)) {
                update.setString(1, value);
                update.setString(2, owner);
                update.setString(3, key);
                return update.executeUpdate();
              }
            });
  }

  /** What makes two requests the same: method, address with query, and everything but a stream. */
  private String fingerprint(InvocationContext invocation) throws JsonProcessingException {
    StringBuilder content = new StringBuilder(request.method() + " " + request.uri());
    content.append('\n').append(request.getHeader("If-Match"));
    for (Object parameter : invocation.getParameters()) {
      if (parameter instanceof Record command) {
        content.append('\n').append(json.writeValueAsString(command));
      }
    }
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
