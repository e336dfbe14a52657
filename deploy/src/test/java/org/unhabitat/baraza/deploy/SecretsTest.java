package org.unhabitat.baraza.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The manifests refer to secrets; a script of the evaluation overlay makes them. */
class SecretsTest {
  private static Map<String, Map<String, String>> created;

  @BeforeAll
  static void createSecrets() throws IOException, InterruptedException {
    created = createdSecrets();
  }

  private static Map<String, Map<String, String>> createdSecrets()
      throws IOException, InterruptedException {
    Process script =
        new ProcessBuilder(
                "bash", Rendering.EVALUATION.folder().resolve("create-secrets").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String secrets = new String(script.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, script.waitFor(), "create-secrets needs bash and openssl");
    return StrictReader.read(secrets)
        .all(Secret.class)
        .collect(
            Collectors.toMap(
                secret -> secret.getMetadata().getName(),
                Secret::getStringData,
                (one, other) -> {
                  throw new IllegalStateException("a secret is created twice");
                },
                TreeMap::new));
  }

  @Test
  void areCreatedForEveryReferenceAndForNothingElse() {
    Map<String, Set<String>> referred = Rendering.EVALUATION.manifests().secrets();
    Map<String, Set<String>> present = new TreeMap<>();
    created.forEach((name, entries) -> present.put(name, new TreeSet<>(entries.keySet())));

    assertEquals(referred, present);
  }

  @Test
  void ofTheBaseAreThoseOfTheServices() {
    Set<String> expected = new TreeSet<>();
    for (String service : List.of("governance", "project-review", "resource-mobilization", "hr")) {
      expected.add(service + "-database");
      expected.add(service + "-database-owner");
    }

    assertEquals(expected, Rendering.BASE.manifests().secrets().keySet());
  }

  @Test
  void areOthersEveryTime() throws IOException, InterruptedException {
    Map<String, Map<String, String>> again = createdSecrets();
    List<String> passwords =
        Stream.of(created, again)
            .flatMap(secrets -> secrets.values().stream())
            .flatMap(entries -> entries.entrySet().stream())
            .filter(entry -> !entry.getKey().equals("username"))
            .map(Map.Entry::getValue)
            .toList();

    assertEquals(passwords.size(), Set.copyOf(passwords).size());
    assertTrue(passwords.stream().allMatch(password -> password.length() >= 48));
  }

  @Test
  void keepTheIdentityProvidersKeyFromTheServices() {
    for (Workload service : Rendering.EVALUATION.manifests().services()) {
      List<SecretVolumeSource> mounted =
          service.pod().getVolumes().stream()
              .map(volume -> volume.getSecret())
              .filter(Objects::nonNull)
              .toList();

      assertEquals(1, mounted.size(), service.toString());
      assertEquals(
          List.of("tls.crt"),
          mounted.get(0).getItems().stream().map(item -> item.getKey()).toList(),
          service.toString());
    }
  }

  @Test
  void certifyTheNameThatTheServicesCall() throws CertificateException {
    X509Certificate certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(
                    new ByteArrayInputStream(
                        created.get("identity-certificate").get("tls.crt").getBytes(UTF_8)));

    certificate.checkValidity();
    assertTrue(
        certificate.getSubjectAlternativeNames().stream()
            .anyMatch(name -> name.get(1).equals("identity")));
  }

  @Test
  void lieInNoFileOfTheFolder() throws IOException {
    try (Stream<Path> files = Files.walk(Rendering.DEPLOY)) {
      List<Path> keys =
          files
              .filter(file -> file.toString().matches(".*\\.(pem|key|p12|jks|env|crt)"))
              .filter(file -> !file.startsWith(Rendering.DEPLOY.resolve("target")))
              .toList();
      assertEquals(List.of(), keys);
    }
    assertFalse(Rendering.EVALUATION.yaml().contains("PRIVATE KEY-----"));
  }
}
