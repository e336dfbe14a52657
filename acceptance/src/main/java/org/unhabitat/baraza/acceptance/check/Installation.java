package org.unhabitat.baraza.acceptance.check;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a suite is. Without settings it is the one that {@code ./start} runs; the environment names
 * another.
 *
 * @param databases JDBC address of the server, to which the name of a service's database is added
 * @param user who reads the databases; null where each service's own user does
 * @param password of that user
 * @param broker bootstrap servers
 * @param governance address of the governance service, for the figures
 * @param token access token of a person who may see figures
 */
record Installation(
    String databases,
    String user,
    String password,
    String broker,
    String governance,
    String token) {

  /** The suite on this machine whose ports are moved by the offset. */
  static Installation local(int offset, String token) {
    return new Installation(
        "jdbc:postgresql://localhost:" + (5433 + offset) + "/",
        null,
        null,
        "localhost:" + (9094 + offset),
        "http://localhost:" + (Service.GOVERNANCE.port() + offset),
        token);
  }

  /** What the environment says; see {@code ./check --help}. */
  static Installation fromEnvironment() {
    int offset = Integer.parseInt(setting("BARAZA_PORT_OFFSET", "0"));
    Installation local = local(offset, setting("BARAZA_TOKEN", null));
    return new Installation(
        setting("BARAZA_DATABASES", local.databases),
        setting("BARAZA_DATABASE_USER", null),
        setting("BARAZA_DATABASE_PASSWORD", null),
        setting("KAFKA_BOOTSTRAP_SERVERS", local.broker),
        setting("BARAZA_GOVERNANCE_URL", local.governance),
        local.token);
  }

  private static String setting(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : value;
  }

  /** A connection that sees one state of the database and cannot change it. */
  Connection open(Service service) throws SQLException {
    String owner = service.database();
    Connection connection =
        DriverManager.getConnection(
            databases + service.database(),
            user == null ? owner : user,
            user == null ? owner : password);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return connection;
  }
}
