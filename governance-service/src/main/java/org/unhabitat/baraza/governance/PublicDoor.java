package org.unhabitat.baraza.governance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The door of the public window: each address has so many requests a minute, and what was answered
 * may be kept for a while by whoever stands between.
 */
@ApplicationScoped
public class PublicDoor {
  private static final String PUBLIC = "/api/public/";
  private static final int MOST_ADDRESSES = 100_000;

  private final int requestsPerMinute;
  private final long seconds;
  private final List<IpSubnetFilterRule> proxies;

  /** Counts begin anew a minute after the first request of an address. */
  private final Cache<String, AtomicInteger> requests =
      Caffeine.newBuilder()
          .expireAfterWrite(Duration.ofMinutes(1))
          .maximumSize(MOST_ADDRESSES)
          .build();

  PublicDoor(
      @ConfigProperty(name = "baraza.public.requests-per-minute", defaultValue = "600")
          int requestsPerMinute,
      @ConfigProperty(name = "baraza.public.kept-for", defaultValue = "PT1M") Duration keptFor,
      @ConfigProperty(name = "baraza.public.trusted-proxies", defaultValue = "127.0.0.1/32,::1/128")
          List<String> proxies) {
    this.requestsPerMinute = requestsPerMinute;
    this.seconds = keptFor.toSeconds();
    this.proxies =
        proxies.stream()
            .map(subnet -> new IpSubnetFilterRule(subnet, IpFilterRuleType.ACCEPT))
            .toList();
  }

  /** Turns away whoever has asked too often. */
  @ServerRequestFilter
  public void admit(ContainerRequestContext request, HttpServerRequest connection) {
    if (!isPublic(request)) {
      return;
    }
    String address = address(connection);
    if (requests.get(address, unknown -> new AtomicInteger()).incrementAndGet()
        > requestsPerMinute) {
      throw new TooManyRequests(requestsPerMinute);
    }
  }

  /**
   * Whoever asks. A proxy that is trusted, the console among them, names it last in the list of
   * those that the request went through; what stands before that anybody may have written.
   */
  private String address(HttpServerRequest connection) {
    String neighbour = connection.remoteAddress().hostAddress();
    String forwarded = connection.getHeader("X-Forwarded-For");
    if (forwarded == null || !isProxy(neighbour)) {
      return neighbour;
    }
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  private boolean isProxy(String address) {
    InetSocketAddress neighbour =
        new InetSocketAddress(NetUtil.createInetAddressFromIpAddressString(address), 0);
    return proxies.stream().anyMatch(proxy -> proxy.matches(neighbour));
  }

  /** Lets a good answer be kept; a refusal is nobody's to keep. */
  @ServerResponseFilter
  public void letKeep(ContainerRequestContext request, ContainerResponseContext response) {
    if (isPublic(request)) {
      response
          .getHeaders()
          .putSingle(
              HttpHeaders.CACHE_CONTROL,
              response.getStatus() == 200 || response.getStatus() == 304
                  ? "public, max-age=" + seconds
                  : "no-store");
      response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
      if (response.getStatus() == 429) {
        response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, 60);
      }
    }
  }

  private static boolean isPublic(ContainerRequestContext request) {
    return request.getUriInfo().getRequestUri().getPath().startsWith(PUBLIC);
  }
}
