package org.unhabitat.baraza.localstack.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One PostgreSQL server on localhost, as a process of its own.
 *
 * <p>What was committed is there again at the next start with the same data directory, also after
 * the server, this JVM or the machine died without a word.
 */
public final class PostgresServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final int ATTEMPTS = 20;

  /**
   * How a server runs.
   *
   * @param dataDirectory created when absent
   * @param log what the server says, since its last start
   * @param port 0 for any free port
   * @param durable whether a commit waits for the disk; without that a power cut may destroy
   *     everything, and tests are faster
   */
  public record Settings(
      Path dataDirectory, Path log, int port, int maxConnections, boolean durable) {
    public Settings {
      dataDirectory = dataDirectory.toAbsolutePath();
    }
  }

  private final Settings settings;
  private final int port;
  private final Process process;

  private PostgresServer(Settings settings, int port, Process process) {
    this.settings = settings;
    this.port = port;
    this.process = process;
  }

  /**
   * A server on a free port for the life of this JVM; its data is deleted with it, and what a
   * killed JVM left behind is ended and deleted first.
   */
  public static PostgresServer temporary() {
    Path directory =
        TemporaryDirectory.create("postgres", abandoned -> endServerOf(abandoned.resolve("data")));
    PostgresServer server =
        start(new Settings(directory.resolve("data"), directory.resolve("log"), 0, 200, false));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.stop();
                  TemporaryDirectory.delete(directory);
                },
                "stop-postgres"));
    return server;
  }

  /**
   * Starts a server and returns when it accepts connections. One that still runs in the same data
   * directory, because whoever started it was killed, is ended first.
   *
   * @throws IllegalStateException with the end of the server's log when it does not start
   */
  public static PostgresServer start(Settings settings) {
    PostgresBinaries binaries = PostgresBinaries.unpacked();
    Path data = settings.dataDirectory();
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      create(binaries, settings);
    }
    endServerOf(data);
    for (int attempt = 1; ; attempt++) {
      int port = settings.port() == 0 ? FreePort.find() : settings.port();
      PostgresServer server = new PostgresServer(settings, port, launch(binaries, settings, port));
      if (server.becomesReady()) {
        return server;
      }
      String log = server.endOfLog();
      boolean passes =
          // Backends of a killed server need a moment to notice that it is gone.
          log.contains("pre-existing shared memory block")
              // A free port may have been taken between finding it and binding it.
              || (settings.port() == 0 && log.contains("could not bind"));
      if (!passes || attempt == ATTEMPTS) {
        throw new IllegalStateException("PostgreSQL does not start on port " + port + ":\n" + log);
      }
      pause(Duration.ofMillis(250));
    }
  }

  private static void create(PostgresBinaries binaries, Settings settings) {
    try {
      Files.createDirectories(settings.dataDirectory().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (settings.durable()) {
      binaries.initialise(settings.dataDirectory());
    } else {
      binaries.copyTemplate(settings.dataDirectory());
    }
  }

  private static Process launch(PostgresBinaries binaries, Settings settings, int port) {
    List<String> arguments = new ArrayList<>();
    arguments.add("-D");
    arguments.add(settings.dataDirectory().toString());
    for (String setting : configuration(settings, port)) {
      arguments.add("-c");
      arguments.add(setting);
    }
    try {
      Path log = settings.log();
      // Attempts must not read each other's last words.
      Files.deleteIfExists(log);
      Process process =
          binaries
              .command("postgres", arguments)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL cannot be run", e);
    }
  }

  private static List<String> configuration(Settings settings, int port) {
    String durable = settings.durable() ? "on" : "off";
    return List.of(
        "port=" + port,
        "listen_addresses=127.0.0.1",
        // Sockets in /tmp would collide with those of other servers and outlive a killed one.
        "unix_socket_directories=",
        "max_connections=" + settings.maxConnections(),
        "fsync=" + durable,
        // A write that reached the operating system survives the server's death: cheap, and kept.
        "synchronous_commit=on",
        "full_page_writes=" + durable,
        "timezone=UTC",
        "log_timezone=UTC",
        "log_line_prefix=%m [%p] %d ");
  }

  /** Reads the file that the server itself keeps for {@code pg_ctl}, so that no login is needed. */
  private boolean becomesReady() {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (process.isAlive() && System.nanoTime() < deadline) {
      List<String> status = pidFile(settings.dataDirectory());
      if (status.size() >= 8
          && status.get(0).equals(String.valueOf(process.pid()))
          && status.get(7).strip().equals("ready")) {
        return true;
      }
      pause(Duration.ofMillis(20));
    }
    stop();
    return false;
  }

  /** The server's process, for those who watch or kill it. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  public int port() {
    return port;
  }

  /** The address of a database, without credentials. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  /** Makes sure that a login role exists and owns a database of this name. */
  public void createDatabaseIfAbsent(String name, String user, String password) {
    try (Connection connection =
            DriverManager.getConnection(
                jdbcUrl("postgres"), PostgresBinaries.SUPERUSER, PostgresBinaries.SUPERUSER);
        Statement statement = connection.createStatement()) {
      if (!exists(connection, "select from pg_roles where rolname = ?", user)) {
        statement.execute(
            "create role "
                + statement.enquoteIdentifier(user, true)
                + " login password "
                + statement.enquoteLiteral(password));
      }
      if (!exists(connection, "select from pg_database where datname = ?", name)) {
        statement.execute(
            "create database "
                + statement.enquoteIdentifier(name, true)
                + " owner "
                + statement.enquoteIdentifier(user, true));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database " + name + " cannot be created", e);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  /**
   * Stops the server: transactions under way are rolled back, the rest is on disk. Further calls do
   * nothing.
   */
  public void stop() {
    end(LocalProcess.of(process.toHandle()));
  }

  @Override
  public void close() {
    stop();
  }

  private static void endServerOf(Path dataDirectory) {
    List<String> status = pidFile(dataDirectory);
    if (status.isEmpty()) {
      return;
    }
    long pid = Long.parseLong(status.get(0));
    Optional<LocalProcess> server = LocalProcess.find(pid, "postgres -D " + dataDirectory + " ");
    server.ifPresent(PostgresServer::end);
    if (server.isEmpty() && ProcessHandle.of(pid).isPresent()) {
      // After a reboot another process has the number, and PostgreSQL would not start. Where no
      // process has it, PostgreSQL finds out itself whether anything of the old server still lives.
      try {
        Files.deleteIfExists(dataDirectory.resolve("postmaster.pid"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** PostgreSQL's "fast" shutdown is SIGINT; SIGTERM would wait for every client to leave. */
  private static void end(LocalProcess server) {
    server.end("INT", STOP_LIMIT);
  }

  private static List<String> pidFile(Path dataDirectory) {
    try {
      return Files.readAllLines(dataDirectory.resolve("postmaster.pid"), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String endOfLog() {
    try {
      List<String> lines = Files.readAllLines(settings.log(), StandardCharsets.UTF_8);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException e) {
      return "its log cannot be read: " + e.getMessage();
    }
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for PostgreSQL", e);
    }
  }
}
