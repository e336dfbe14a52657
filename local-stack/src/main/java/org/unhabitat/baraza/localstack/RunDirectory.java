package org.unhabitat.baraza.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a stack keeps its data, its logs and the numbers of its processes. */
record RunDirectory(Path home) {
  private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. )");

  /** Where a member keeps what must be there at the next start. */
  Path data(String member) {
    return home.resolve("data").resolve(member);
  }

  Path log(String member) {
    return home.resolve("logs").resolve(member + ".log");
  }

  /** Where the number of a member's process is noted. */
  Path pidFile(String member) {
    return home.resolve("pids").resolve(member);
  }

  /** Makes room for the log of a new start; the log of the one before stays beside it. */
  Path freshLog(String member) {
    Path log = log(member);
    try {
      Files.createDirectories(log.getParent());
      if (Files.exists(log)) {
        Path previous = log.resolveSibling(member + ".previous.log");
        Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return log;
  }

  /**
   * The last lines of a member's log, indented. Stack frames are left out: there are more of them
   * than lines that say what is wrong.
   */
  String endOfLog(String member) {
    try (Stream<String> lines = Files.lines(log(member), StandardCharsets.ISO_8859_1)) {
      List<String> all =
          lines.filter(line -> !line.isBlank() && !STACK_FRAME.matcher(line).lookingAt()).toList();
      return all.subList(Math.max(0, all.size() - 15), all.size()).stream()
          .map(line -> "    " + line + "\n")
          .reduce("", String::concat);
    } catch (IOException e) {
      return "    (its log cannot be read: " + e.getMessage() + ")\n";
    }
  }

  static OptionalLong readPid(Path pidFile) {
    try (Stream<String> lines = Files.lines(pidFile)) {
      return lines.limit(1).mapToLong(line -> Long.parseLong(line.strip())).findFirst();
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    } catch (NumberFormatException e) {
      // The machine went down while it was being written.
      return OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets everything that members have kept. */
  void deleteData() {
    Path data = home.resolve("data");
    if (!Files.exists(data)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(data)) {
      tree.sorted(Comparator.reverseOrder()).forEach(RunDirectory::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
