package org.unhabitat.baraza.localstack.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The user of this JVM, by number: in a container it may have no name. */
final class CurrentUser {
  private static final int ID = id();

  private CurrentUser() {}

  static boolean isRoot() {
    return ID == 0;
  }

  static boolean owns(Path path) throws IOException {
    return ID == (Integer) Files.getAttribute(path, "unix:uid");
  }

  /** Distinguishes what several users keep in one place. */
  static String suffix() {
    return "-" + ID;
  }

  /** Java's own answer is 0, root, for a user without a name. */
  private static int id() {
    try {
      Process process = new ProcessBuilder("id", "-u").start();
      byte[] answer = process.getInputStream().readAllBytes();
      return Integer.parseInt(new String(answer, StandardCharsets.US_ASCII).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
