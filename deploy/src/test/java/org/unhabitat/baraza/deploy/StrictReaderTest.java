package org.unhabitat.baraza.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an API server would refuse is refused here. */
class StrictReaderTest {

  @ParameterizedTest(name = "{0}: {1} becomes {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a misspelt field               | containerPort: 8081        | containerPrt: 8081          | containerPrt
          a field in the wrong place     | enableServiceLinks: false  | replicas: 2                 | replicas
          a text where a number belongs  | replicas: 2                | replicas: "three"           | three
          a number in quotation marks    | replicas: 2                | replicas: "2"               | replicas
          a number where a text belongs  | value: "8081"              | value: 8081                 | value
          a truth where a text belongs   | value: "false"             | value: false                | value
          an old-fashioned truth         | value: governance          | value: on                   | value
          a list where one is expected   | serviceAccountName: hr-service | serviceAccountName: [a] | serviceAccountName
          a kind that does not exist     | kind: Deployment           | kind: Deploymint            | Deploymint
          a kind of another group        | apiVersion: apps/v1        | apiVersion: batch/v1        | batch/v1
          a field given twice            | replicas: 2                | revisionHistoryLimit: 2     | revisionHistoryLimit
          """)
  void refuses(String fault, String right, String wrong, String named) {
    String manifests = Rendering.BASE.yaml();
    assertTrue(manifests.contains(right), fault);

    StrictReader.Refused refused =
        assertThrows(
            StrictReader.Refused.class, () -> StrictReader.read(manifests.replace(right, wrong)));

    assertTrue(refused.getMessage().contains(named), refused.getMessage());
  }

  @Test
  void namesEveryManifestThatItRefuses() {
    String manifests = Rendering.BASE.yaml().replace("targetPort:", "targetPrt:");

    StrictReader.Refused refused =
        assertThrows(StrictReader.Refused.class, () -> StrictReader.read(manifests));

    assertEquals(4, refused.getMessage().lines().filter(l -> l.startsWith("Service ")).count());
  }
}
