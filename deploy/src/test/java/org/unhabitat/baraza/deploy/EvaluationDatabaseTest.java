package org.unhabitat.baraza.deploy;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unhabitat.baraza.localstack.infrastructure.PostgresServer;

/** What the two roles of a service may do in its database, asked of a real PostgreSQL. */
class EvaluationDatabaseTest {
  private static final Path SCRIPTS = Rendering.EVALUATION.folder().resolve("postgresql");
  private static final String SUPERUSER = "postgres";
  private static final Map<String, String> VARIABLES =
      Map.of(
          "database", "hr",
          "owner", "hr_owner",
          "application", "hr",
          "owner_password", "owner's",
          "application_password", "application's");
  private static final Pattern VARIABLE = Pattern.compile(":(['\"])(\\w+)\\1");

  private static final Pattern CONNECT = Pattern.compile("\\\\connect.*\n");
  private static final Pattern END = Pattern.compile(";\\s*");

  private static PostgresServer server;

  @BeforeAll
  static void createTheDatabaseAndMigrateIt() throws IOException, SQLException {
    server = PostgresServer.temporary();
    List<String> script =
        CONNECT.splitAsStream(Files.readString(SCRIPTS.resolve("database.psql"))).toList();
    assertEquals(2, script.size(), "one part before and one part in the new database");
    run(SUPERUSER, SUPERUSER, SUPERUSER, script.get(0));
    run("hr", SUPERUSER, SUPERUSER, script.get(1));
    asOwner("create table record (id bigint generated always as identity primary key, name text)");
    asOwner("create sequence reference");
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static void asOwner(String statement) throws SQLException {
    run("hr", "hr_owner", "owner's", statement);
  }

  private static void asApplication(String statement) throws SQLException {
    run("hr", "hr", "application's", statement);
  }

  /** Statements one by one, as psql sends them, with psql's variables put in. */
  private static void run(String database, String user, String password, String script)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(database), user, password);
        Statement statement = connection.createStatement()) {
      String filled =
          VARIABLE
              .matcher(script.replaceAll("(?m)^--.*$", ""))
              .replaceAll(
                  found -> {
                    String value = VARIABLES.get(found.group(2));
                    return Matcher.quoteReplacement(quoted(found.group(1), value));
                  });
      for (String part : END.splitAsStream(filled).toList()) {
        statement.execute(part);
      }
    }
  }

  private static String quoted(String mark, String value) {
    return mark + value.replace(mark, mark + mark) + mark;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into record (name) values ('a')",
        "update record set name = 'b'",
        "delete from record",
        "select * from record",
        "select nextval('reference')"
      })
  void theApplicationReadsAndWritesRows(String statement) {
    assertDoesNotThrow(() -> asApplication(statement));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table own (id bigint)",
        "create temporary table own (id bigint)",
        "create schema own",
        "create extension pg_trgm",
        "alter table record add column more text",
        "alter table record disable trigger all",
        "create index on record (name)",
        "truncate record",
        "drop table record",
        "set role hr_owner"
      })
  void theApplicationChangesNoSchema(String statement) {
    SQLException refused = assertThrows(SQLException.class, () -> asApplication(statement));

    assertEquals("42501", refused.getSQLState(), refused.getMessage());
  }

  @Test
  void theOwnerBringsTheExtensionsThatItsMigrationsNeed() {
    assertDoesNotThrow(() -> asOwner("create extension pg_trgm"));
    assertDoesNotThrow(() -> asOwner("create extension btree_gist"));
  }

  @Test
  void nobodyElseConnects() throws SQLException {
    run(SUPERUSER, SUPERUSER, SUPERUSER, "create role stranger login password 's'");

    SQLException refused =
        assertThrows(SQLException.class, () -> run("hr", "stranger", "s", "select 1"));

    assertEquals("42501", refused.getSQLState(), refused.getMessage());
  }

  @Test
  void everyServiceHasItsDatabase() throws IOException {
    Set<String> created =
        Files.readAllLines(SCRIPTS.resolve("databases.sql")).stream()
            .filter(line -> line.startsWith("\\set database "))
            .map(line -> line.substring("\\set database ".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    List<Workload> services = Rendering.EVALUATION.manifests().services();

    assertEquals(
        services.stream()
            .map(service -> service.value("DATABASE").orElseThrow())
            .collect(Collectors.toCollection(TreeSet::new)),
        created);
  }
}
