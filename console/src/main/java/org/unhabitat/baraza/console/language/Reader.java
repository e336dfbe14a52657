package org.unhabitat.baraza.console.language;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person at the browser: name and language. Templates know it as {@code inject:reader}. */
@RequestScoped
@Named("reader")
public class Reader {
  private static final String CHOICE = "language";
  private static final long KEPT = Duration.ofDays(365).toSeconds();

  private final HttpServerRequest request;
  private final SecurityIdentity identity;
  private Language language;

  Reader(HttpServerRequest request, SecurityIdentity identity) {
    this.request = request;
    this.identity = identity;
  }

  /** What the person is called; empty where nobody has signed in. */
  public String name() {
    if (identity.isAnonymous()) {
      return "";
    }
    return identity.getPrincipal() instanceof JsonWebToken token
        ? token.<String>claim("name").orElse(token.getName())
        : identity.getPrincipal().getName();
  }

  /**
   * The language chosen on this page ({@code ?language=zh}), else the one chosen before, else the
   * one that the browser prefers. A choice is kept in a cookie, so that it holds for other pages.
   */
  public Language language() {
    if (language == null) {
      Optional<Language> chosen = Language.of(request.getParam(CHOICE));
      chosen.ifPresent(this::keep);
      language = chosen.or(this::chosenBefore).orElseGet(this::preferred);
    }
    return language;
  }

  /** The network address that the browser asks from. */
  public String address() {
    return request.remoteAddress().hostAddress();
  }

  /** The languages to choose from. */
  public List<Language> languages() {
    return List.of(Language.values());
  }

  /** This very page in another language, relative to itself. */
  public String pageIn(Language other) {
    QueryStringEncoder query = new QueryStringEncoder("");
    for (Map.Entry<String, String> parameter : request.params()) {
      if (!CHOICE.equals(parameter.getKey())) {
        query.addParam(parameter.getKey(), parameter.getValue());
      }
    }
    query.addParam(CHOICE, other.code());
    return query.toString();
  }

  private void keep(Language chosen) {
    request
        .response()
        .addCookie(
            Cookie.cookie(CHOICE, chosen.code())
                .setPath("/")
                .setMaxAge(KEPT)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX));
  }

  private Optional<Language> chosenBefore() {
    Cookie cookie = request.getCookie(CHOICE);
    return cookie == null ? Optional.empty() : Language.of(cookie.getValue());
  }

  private Language preferred() {
    String header = request.getHeader("Accept-Language");
    if (header == null) {
      return Language.EN;
    }
    try {
      List<Locale> locales = Arrays.stream(Language.values()).map(Language::locale).toList();
      Locale found = Locale.lookup(LanguageRange.parse(header), locales);
      return found == null ? Language.EN : Language.of(found.getLanguage()).orElse(Language.EN);
    } catch (IllegalArgumentException unreadable) {
      return Language.EN;
    }
  }
}
