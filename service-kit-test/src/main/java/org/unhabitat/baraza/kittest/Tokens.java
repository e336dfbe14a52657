package org.unhabitat.baraza.kittest;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * Access tokens as the identity provider would give them, signed with a key that only this JVM has.
 */
public final class Tokens {
  static final String ISSUER = "https://identity.test/baraza";

  /** Key material as a system property: Quarkus loads test classes more than once. */
  private static final String PRIVATE_KEY = "baraza.test.private-key";

  private static final String PUBLIC_KEY = "baraza.test.public-key";

  private Tokens() {}

  /** A token of a person who acts for all organisation units. */
  public static String of(String person, String... roles) {
    return of(person, Set.of(roles), List.of("*"));
  }

  /** A token of a person who acts for the given organisation units. */
  public static String of(String person, Set<String> roles, List<String> units) {
    return of(person, roles, units, Duration.ofHours(1));
  }

  /** A token of a reviewer who clears for the given functions, in every unit. */
  public static String ofReviewer(String person, Set<String> roles, List<String> functions) {
    return Jwt.issuer(ISSUER)
        .audience("baraza")
        .subject(person)
        .claim("name", person)
        .groups(roles)
        .claim("units", List.of("*"))
        .claim("functions", functions)
        .expiresIn(Duration.ofHours(1))
        .sign(privateKey());
  }

  /** A token that is valid for so long from now. */
  public static String validFor(Duration time, String person, String... roles) {
    return of(person, Set.of(roles), List.of("*"), time);
  }

  private static String of(
      String person, Set<String> roles, List<String> units, Duration validity) {
    return Jwt.issuer(ISSUER)
        .audience("baraza")
        .subject(person)
        .claim("name", person)
        .groups(roles)
        .claim("units", units)
        .issuedAt(Instant.now())
        .expiresIn(validity)
        .sign(privateKey());
  }

  /** A token that was valid once. */
  public static String expired(String person, String... roles) {
    return Jwt.issuer(ISSUER)
        .audience("baraza")
        .subject(person)
        .groups(Set.of(roles))
        .issuedAt(Instant.now().minus(Duration.ofHours(3)))
        .expiresAt(Instant.now().minus(Duration.ofHours(2)))
        .sign(privateKey());
  }

  /** A token of this issuer that is meant for somebody else. */
  public static String forAnotherAudience(String person, String... roles) {
    return Jwt.issuer(ISSUER)
        .audience("another-system")
        .subject(person)
        .groups(Set.of(roles))
        .expiresIn(Duration.ofHours(1))
        .sign(privateKey());
  }

  static String publicKey() {
    ensureKeys();
    return System.getProperty(PUBLIC_KEY);
  }

  private static PrivateKey privateKey() {
    ensureKeys();
    try {
      byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static synchronized void ensureKeys() {
    if (System.getProperty(PRIVATE_KEY) != null) {
      return;
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair keys = generator.generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      System.setProperty(PUBLIC_KEY, base64.encodeToString(keys.getPublic().getEncoded()));
      System.setProperty(PRIVATE_KEY, base64.encodeToString(keys.getPrivate().getEncoded()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
