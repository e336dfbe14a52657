package org.unhabitat.baraza.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The images that the build makes are the ones that the manifests run, in the way they run them.
 */
class ImagesTest {
  private static final Properties KIT = new Properties();

  @BeforeAll
  static void readTheSettingsOfEveryService() throws IOException {
    Path root = Path.of(System.getProperty("baraza.root"));
    try (Reader settings =
        Files.newBufferedReader(
            root.resolve(
                "service-kit/src/main/resources/META-INF/microprofile-config.properties"))) {
      KIT.load(settings);
    }
  }

  @ParameterizedTest
  @EnumSource
  void areBuiltUnderTheNameThatIsDeployed(Rendering rendering) {
    for (Workload service : rendering.manifests().services()) {
      assertEquals(
          "%s/%s:%s"
              .formatted(
                  KIT.getProperty("quarkus.container-image.group"),
                  service.name(),
                  System.getProperty("baraza.version")),
          service.main().getImage());
    }
    assertEquals("${quarkus.application.name}", KIT.getProperty("quarkus.container-image.name"));
  }

  @ParameterizedTest
  @EnumSource
  void runAsTheUserThatTheyAreBuiltFor(Rendering rendering) {
    for (Workload service : rendering.manifests().services()) {
      assertEquals(
          KIT.getProperty("quarkus.jib.user"),
          service.pod().getSecurityContext().getRunAsUser().toString());
    }
  }

  @Test
  void startFromAJavaRuntimeOfAKnownVersion() {
    String base = KIT.getProperty("quarkus.jib.base-jvm-image");

    assertTrue(base.matches("eclipse-temurin[:@].+"), base);
    assertTrue(!base.endsWith(":latest"), base);
  }
}
