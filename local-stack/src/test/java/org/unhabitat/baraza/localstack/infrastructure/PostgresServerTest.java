package org.unhabitat.baraza.localstack.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
  @TempDir Path directory;

  @Test
  void keepsWhatWasCommittedWhenStoppedAndStartedAgain() throws SQLException {
    try (PostgresServer server = start()) {
      server.createDatabaseIfAbsent("hr", "hr", "hr");
      execute(server, "create table site (name text)", "insert into site values ('Gigiri')");
    }
    try (PostgresServer server = start()) {
      server.createDatabaseIfAbsent("hr", "hr", "hr");
      assertEquals("Gigiri", read(server, "select name from site"));
    }
  }

  @Test
  void keepsWhatWasCommittedWhenItsProcessWasKilled() throws SQLException {
    PostgresServer server = start();
    server.createDatabaseIfAbsent("hr", "hr", "hr");
    execute(server, "create table site (name text)", "insert into site values ('Gigiri')");
    server.process().destroyForcibly();
    server.process().onExit().join();

    try (PostgresServer again = start()) {
      assertEquals("Gigiri", read(again, "select name from site"));
    }
  }

  @Test
  void endsTheServerThatAKilledParentLeftRunningOnTheSameData() {
    PostgresServer left = start();
    try (PostgresServer server = start()) {
      assertFalse(left.process().isAlive());
      assertTrue(server.process().isAlive());
    }
  }

  @Test
  void startsAfterARebootGaveTheNumberInItsPidFileToAnotherProcess() throws IOException {
    start().stop();
    Files.writeString(
        directory.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");
    try (PostgresServer server = start()) {
      assertTrue(server.process().isAlive());
    }
  }

  @Test
  void saysWhyItDoesNotStart() {
    try (PostgresServer first = start()) {
      var other =
          new PostgresServer.Settings(
              directory.resolve("other"), directory.resolve("log"), first.port(), 20, false);
      var refusal = assertThrows(IllegalStateException.class, () -> PostgresServer.start(other));
      assertTrue(refusal.getMessage().contains("could not bind"), refusal.getMessage());
    }
  }

  @Test
  void waitsForTheDiskWhenItIsToKeepData() throws SQLException {
    var settings =
        new PostgresServer.Settings(
            directory.resolve("data"), directory.resolve("log"), 0, 20, true);
    try (PostgresServer server = PostgresServer.start(settings)) {
      server.createDatabaseIfAbsent("hr", "hr", "hr");
      assertEquals("on", read(server, "show fsync"));
      assertEquals("on", read(server, "show synchronous_commit"));
      assertEquals("on", read(server, "show full_page_writes"));
      assertEquals("20", read(server, "show max_connections"));
    }
  }

  @Test
  void lettersBeyondAsciiChangeCaseAndAWrongPasswordIsRefused() throws SQLException {
    PostgresServer server = PostgresServer.temporary();
    server.createDatabaseIfAbsent("hr", "hr", "hr");
    assertEquals("ÉTAT", read(server, "select upper('état')"));
    assertThrows(
        SQLException.class,
        () -> DriverManager.getConnection(server.jdbcUrl("hr"), "hr", "guess").close());
  }

  @Test
  void wordsOfEveryLanguageHaveTrigrams() throws SQLException {
    PostgresServer server = PostgresServer.temporary();
    server.createDatabaseIfAbsent("hr", "hr", "hr");
    execute(server, "create extension if not exists pg_trgm");
    for (String word : List.of("système", "نظام", "海水淡化", "опреснение")) {
      assertNotEquals("{}", read(server, "select show_trgm('%s')".formatted(word)), word);
    }
  }

  private PostgresServer start() {
    return PostgresServer.start(
        new PostgresServer.Settings(
            directory.resolve("data"), directory.resolve("log"), 0, 20, false));
  }

  private static void execute(PostgresServer server, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl("hr"), "hr", "hr");
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String read(PostgresServer server, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl("hr"), "hr", "hr");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      assertTrue(result.next());
      return result.getString(1);
    }
  }
}
