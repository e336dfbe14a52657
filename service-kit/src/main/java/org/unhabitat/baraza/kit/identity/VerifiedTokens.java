package org.unhabitat.baraza.kit.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Keeps who a token stands for, so that the requests of a session do not each pay for the same
 * signature: verifying costs more than everything else that reading a record does. A token that was
 * not accepted is never kept. Nothing is kept beyond its expiry, nor longer than {@code
 * baraza.identity.keep}: for so long the key of a token may be withdrawn before it is refused.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens implements HttpAuthenticationMechanism {
  private static final long MOST = 10_000;

  private final OidcAuthenticationMechanism verification;
  private final Clock clock;
  private final Cache<String, SecurityIdentity> verified;

  VerifiedTokens(
      OidcAuthenticationMechanism verification,
      Clock clock,
      @ConfigProperty(name = "baraza.identity.keep", defaultValue = "30s") Duration keep) {
    this.verification = verification;
    this.clock = clock;
    this.verified = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(keep).build();
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization == null) {
      return verification.authenticate(context, providers);
    }
    SecurityIdentity known = verified.getIfPresent(authorization);
    if (known != null && isStillValid(known)) {
      return Uni.createFrom().item(known);
    }
    return verification
        .authenticate(context, providers)
        .map(
            identity -> {
              if (identity == null || !isStillValid(identity)) {
                return identity;
              }
              SecurityIdentity complete = Caller.withUnits(identity);
              verified.put(authorization, complete);
              return complete;
            });
  }

  private boolean isStillValid(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token
        && token.getExpirationTime() > clock.instant().getEpochSecond();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return verification.getChallenge(context);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return verification.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
    return verification.getCredentialTransport(context);
  }

  @Override
  public int getPriority() {
    return verification.getPriority() + 1;
  }
}
