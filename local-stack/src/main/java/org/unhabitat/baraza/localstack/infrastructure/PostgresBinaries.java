package org.unhabitat.baraza.localstack.infrastructure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per machine and user, and how to run them.
 *
 * <p>PostgreSQL refuses to run as root. For root the programs therefore run in a user namespace of
 * their own, where root's files are theirs and root's rights are not; where the kernel or a
 * container forbids that, they run as {@value #FALLBACK_USER}, who then owns the data directory.
 */
final class PostgresBinaries {
  static final String SUPERUSER = "postgres";

  private static final String FALLBACK_USER = "nobody";

  private final Path home;
  private final List<String> runner;

  private PostgresBinaries(Path home, List<String> runner) {
    this.home = home;
    this.runner = runner;
  }

  /** The programs for this machine; unpacks them when this is the first use of their version. */
  static synchronized PostgresBinaries unpacked() {
    String archive = archive();
    URL resource = PostgresBinaries.class.getResource("/" + archive);
    if (resource == null) {
      throw new IllegalStateException(
          "There is no PostgreSQL for this machine on the class path: " + archive);
    }
    try {
      Path cache = cacheDirectory();
      Path home = cache.resolve("postgresql-" + fingerprint(resource));
      try (FileChannel file =
              FileChannel.open(
                  cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = file.lock()) {
        if (lock.isValid() && !Files.isDirectory(home)) {
          Path unfinished = Files.createTempDirectory(cache, "unpacking-");
          // Readable by the user that the programs may have to run as.
          Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
          unpack(resource, unfinished);
          Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
      }
      return new PostgresBinaries(home, runner());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL cannot be unpacked", e);
    }
  }

  /** A command line of one of the programs. */
  ProcessBuilder command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>(runner);
    command.add(home.resolve("bin").resolve(program).toString());
    return new ProcessBuilder(concat(command, arguments));
  }

  private static List<String> concat(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /**
   * Makes a new cluster, safely on disk when this returns. Texts compare by code point on every
   * machine; readers' order is the business of those who show lists.
   */
  void initialise(Path dataDirectory) {
    try {
      Files.createDirectories(dataDirectory);
      Path password = Files.createTempFile(dataDirectory.getParent(), "password", "");
      try {
        Files.writeString(password, SUPERUSER);
        giveAway(password);
        giveAway(dataDirectory);
        run(
            command(
                "initdb",
                List.of(
                    "--pgdata=" + dataDirectory,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    // Trigrams are of letters, and this says what is one: in C only Latin letters
                    // are, and nothing in Arabic, Chinese or Russian is found by an index.
                    "--lc-ctype=C.UTF-8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8")));
      } finally {
        Files.delete(password);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a cluster that was made once, which takes a tenth of the time of making one. */
  void copyTemplate(Path dataDirectory) {
    try (FileChannel file =
            FileChannel.open(
                home.resolve("template.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = file.lock()) {
      // Not the name of those that were made with another --lc-ctype.
      Path template = home.resolve("template-utf-8");
      if (lock.isValid() && !Files.isDirectory(template)) {
        Path unfinished = Files.createTempDirectory(home, "making-").resolve("template-utf-8");
        initialise(unfinished);
        Files.move(unfinished, template, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(unfinished.getParent());
      }
      copy(template, dataDirectory);
      giveAway(dataDirectory);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL's template cannot be copied", e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path source : tree.toList()) {
        Files.copy(
            source,
            to.resolve(from.relativize(source).toString()),
            StandardCopyOption.COPY_ATTRIBUTES,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Hands a file or a whole directory to the user that the programs run as. */
  private void giveAway(Path path) throws IOException {
    if (!runner.contains(FALLBACK_USER)) {
      return;
    }
    run(new ProcessBuilder("chmod", "a+x", path.getParent().toString()));
    run(new ProcessBuilder("chown", "-R", FALLBACK_USER, path.toString()));
    try {
      run(new ProcessBuilder(concat(runner, List.of("test", "-w", path.toString()))));
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "PostgreSQL does not run as root, and the user "
              + FALLBACK_USER
              + ", who runs it instead, cannot reach "
              + path
              + ": use a directory that is open to all, or start as an ordinary user",
          e);
    }
  }

  private static void run(ProcessBuilder command) {
    try {
      Process process = command.redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command.command()) + ": " + output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static List<String> runner() {
    if (!CurrentUser.isRoot()) {
      return List.of();
    }
    List<String> namespace = List.of("unshare", "--user");
    try {
      Process probe =
          new ProcessBuilder("unshare", "--user", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (probe.waitFor() == 0) {
        return namespace;
      }
    } catch (IOException e) {
      // No such program: the other way may still be open.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
    return List.of("setpriv", "--reuid", FALLBACK_USER, "--clear-groups");
  }

  /** Root's home is closed to the user that the programs may have to run as. */
  private static Path cacheDirectory() throws IOException {
    Path home = Path.of(System.getProperty("user.home"));
    Path cache =
        CurrentUser.isRoot() || !Files.isWritable(home)
            ? Path.of(System.getProperty("java.io.tmpdir"), "baraza-cache" + CurrentUser.suffix())
            : home.resolve(".cache/baraza");
    Files.createDirectories(cache);
    if (!CurrentUser.owns(cache)) {
      throw new IOException(cache + " belongs to somebody else; programs are not run from it");
    }
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxr-xr-x"));
    return cache;
  }

  private static String archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String architecture = System.getProperty("os.arch");
    return "postgres-"
        + (system.startsWith("mac") ? "darwin" : system)
        + "-"
        + switch (architecture) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64" -> "arm_64";
          default -> architecture;
        }
        + ".txz";
  }

  /** Tells versions apart without reading the archive: the checksum that its jar keeps of it. */
  private static String fingerprint(URL resource) throws IOException {
    URLConnection connection = resource.openConnection();
    long mark =
        connection instanceof JarURLConnection jar
            ? jar.getJarEntry().getCrc()
            : connection.getLastModified();
    return Long.toHexString(mark);
  }

  private static void unpack(URL archive, Path directory) throws IOException {
    try (InputStream bytes = new BufferedInputStream(archive.openStream());
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(bytes))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
          throw new IOException("The archive points outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, target);
          Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
      }
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    boolean executable = (mode & 0100) != 0;
    return PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--");
  }
}
