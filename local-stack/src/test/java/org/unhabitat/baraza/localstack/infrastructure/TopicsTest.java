package org.unhabitat.baraza.localstack.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
  private static final String OWNER =
      """
      asyncapi: 3.0.0
      channels:
        meetings:
          address: governance.meeting.events.v1
          bindings:
            kafka:
              partitions: 6
              replicas: 3
              topicConfiguration:
                cleanup.policy: [compact, delete]
                retention.ms: 220752000000
        bodies:
          address: governance.body.events.v1
          bindings:
            $ref: '#/components/channelBindings/small'
      components:
        channelBindings:
          small:
            kafka:
              partitions: 1
      """;

  @TempDir Path documents;

  @Test
  void areThoseOfAllChannelsThatTheirOwnersDescribe() throws IOException {
    document("governance.yaml", OWNER);
    document(
        "hr.yaml",
        """
        channels:
          meetings:
            address: governance.meeting.events.v1
        """);

    assertEquals(
        List.of(
            new TopicSpec("governance.body.events.v1", 1, 1, Map.of()),
            new TopicSpec(
                "governance.meeting.events.v1",
                6,
                3,
                Map.of("cleanup.policy", "compact,delete", "retention.ms", "220752000000"))),
        Topics.from(documents));
  }

  @Test
  void haveOneOwner() throws IOException {
    document("governance.yaml", OWNER);
    document("hr.yaml", OWNER.replace("partitions: 6", "partitions: 3"));

    assertThrows(IllegalArgumentException.class, () -> Topics.from(documents));
  }

  private void document(String name, String yaml) throws IOException {
    Files.writeString(documents.resolve(name), yaml);
  }
}
