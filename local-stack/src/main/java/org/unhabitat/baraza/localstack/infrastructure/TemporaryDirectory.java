package org.unhabitat.baraza.localstack.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Data directories of servers that keep nothing. The name carries the process id of the JVM, so
 * that the next JVM can sweep up after one that was killed.
 */
final class TemporaryDirectory {
  private static final Pattern OWNED = Pattern.compile("baraza-(?<kind>[a-z]+)-(?<pid>\\d+)-.*");

  private TemporaryDirectory() {}

  /**
   * A new directory of this kind.
   *
   * @param beforeSweep called with each abandoned directory of the kind before it is deleted, to
   *     end what may still run in it
   */
  static Path create(String kind, Consumer<Path> beforeSweep) {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      sweep(parent, kind, beforeSweep);
      return Files.createTempDirectory(
          parent, "baraza-" + kind + "-" + ProcessHandle.current().pid() + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path directory) {
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (NoSuchFileException e) {
      // Somebody else swept it: what was wanted.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sweep(Path parent, String kind, Consumer<Path> beforeSweep)
      throws IOException {
    List<Path> abandoned = new ArrayList<>();
    try (DirectoryStream<Path> candidates =
        Files.newDirectoryStream(parent, path -> isAbandoned(path, kind))) {
      candidates.forEach(abandoned::add);
    }
    for (Path directory : abandoned) {
      beforeSweep.accept(directory);
      delete(directory);
    }
  }

  private static boolean isAbandoned(Path path, String kind) throws IOException {
    Matcher name = OWNED.matcher(path.getFileName().toString());
    return name.matches()
        && name.group("kind").equals(kind)
        && ProcessHandle.of(Long.parseLong(name.group("pid"))).isEmpty()
        && CurrentUser.owns(path);
  }
}
