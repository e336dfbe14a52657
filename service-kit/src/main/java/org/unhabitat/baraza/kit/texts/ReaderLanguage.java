package org.unhabitat.baraza.kit.texts;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * The language to answer in, from {@code Accept-Language}. Whoever asks for it makes the answer
 * depend on it, so asking also sets {@code Content-Language} and {@code Vary}.
 */
@RequestScoped
public class ReaderLanguage {
  private final HttpServerRequest request;
  private Language language;

  ReaderLanguage(HttpServerRequest request) {
    this.request = request;
  }

  /** The language that the reader prefers among the six; English where none is. */
  public Language get() {
    if (language == null) {
      language = Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
      HttpServerResponse response = request.response();
      response.headers().set(HttpHeaders.CONTENT_LANGUAGE, language.code());
      response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
    return language;
  }

  /** The text as the reader gets it. */
  public String of(Texts texts) {
    return texts == null ? null : texts.in(get());
  }
}
