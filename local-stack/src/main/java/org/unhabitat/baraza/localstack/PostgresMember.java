package org.unhabitat.baraza.localstack;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.unhabitat.baraza.localstack.infrastructure.PostgresServer;

/** The PostgreSQL server with a database for each service. */
final class PostgresMember extends Member {
  static final String NAME = "postgresql";

  private final RunDirectory run;
  private final List<String> databases;

  PostgresMember(RunDirectory run, int port, List<String> databases) {
    super(NAME, port);
    this.run = run;
    this.databases = List.copyOf(databases);
  }

  @Override
  String address() {
    return "localhost:" + port();
  }

  @Override
  Path pidFile() {
    return run.data(NAME).resolve("postmaster.pid");
  }

  @Override
  String mark() {
    return "postgres -D " + run.data(NAME) + " ";
  }

  @Override
  String stopSignal() {
    return "INT";
  }

  @Override
  void start() {
    try {
      PostgresServer server =
          PostgresServer.start(
              new PostgresServer.Settings(run.data(NAME), run.freshLog(NAME), port(), 200, true));
      for (String database : databases) {
        server.createDatabaseIfAbsent(database, database, database);
      }
    } catch (IllegalStateException | UncheckedIOException e) {
      throw new StartFailure("postgresql: " + e.getMessage());
    }
  }

  @Override
  boolean isReady() {
    return isRunning() && Stack.accepts(port());
  }
}
