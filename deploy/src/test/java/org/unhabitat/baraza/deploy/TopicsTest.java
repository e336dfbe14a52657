package org.unhabitat.baraza.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.localstack.infrastructure.TopicSpec;
import org.unhabitat.baraza.localstack.infrastructure.Topics;

/** A cluster has the topics that the contracts describe. */
class TopicsTest {
  private static final Path LIST = Rendering.DEPLOY.resolve("topics/topics.txt");

  @Test
  void areThoseOfTheContracts() throws IOException {
    String described =
        contracts().stream()
            .map(TopicsTest::line)
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    if (Boolean.getBoolean("contracts.record")) {
      Files.writeString(LIST, described);
    }

    assertEquals(
        described,
        Files.readString(LIST),
        "contracts/asyncapi has changed: record with mvn -pl deploy test -Dcontracts.record=true");
  }

  private static List<TopicSpec> contracts() {
    Path documents = Path.of(System.getProperty("baraza.root"), "contracts", "asyncapi");
    return Files.isDirectory(documents) ? Topics.from(documents) : List.of();
  }

  private static String line(TopicSpec topic) {
    return new TreeMap<>(topic.configuration())
        .entrySet().stream()
            .map(setting -> " " + setting.getKey() + "=" + setting.getValue())
            .collect(
                Collectors.joining(
                    "", topic.name() + " " + topic.partitions() + " " + topic.replicas(), ""));
  }
}
