package org.unhabitat.baraza.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in {@code docs/events} say what the contracts say. */
class EventPagesTest {
  private static final Path ROOT = Path.of(System.getProperty("baraza.root"));

  @ParameterizedTest
  @MethodSource("senders")
  void sayWhatTheContractsSay(String sender) throws IOException {
    String described = new EventPage(ROOT.resolve("contracts"), sender).text();
    Path page = ROOT.resolve("docs/events").resolve(sender + ".md");
    if (Boolean.getBoolean("contracts.record")) {
      Files.createDirectories(page.getParent());
      Files.writeString(page, described);
    }

    assertEquals(
        described,
        Files.exists(page) ? Files.readString(page) : "",
        "contracts have changed: record with mvn -pl contracts test -Dcontracts.record=true");
  }

  static Stream<String> senders() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("contracts/events"))) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }
}
