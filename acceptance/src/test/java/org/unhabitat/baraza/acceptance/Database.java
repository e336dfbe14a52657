package org.unhabitat.baraza.acceptance;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.unhabitat.baraza.acceptance.check.Service;

/** The database of a service, with the rights of its owner: where faults come from outside. */
record Database(Service service) {

  long count(String what) throws SQLException {
    return Long.parseLong(text("select count(*) from " + what));
  }

  /** The first column of the first row. */
  String text(String query) throws SQLException {
    try (Connection connection = RunningSuite.database(service);
        Statement sql = connection.createStatement();
        ResultSet result = sql.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  void run(String statement) throws SQLException {
    try (Connection connection = RunningSuite.database(service);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  /** Keeps the locks that the statement takes until the connection is closed. */
  Connection hold(String statement) throws SQLException {
    Connection connection = RunningSuite.database(service);
    connection.setAutoCommit(false);
    try (Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
    return connection;
  }

  /** Returns when a statement that begins so waits for a lock. */
  void awaitOneThatWaits(String beginning) {
    await()
        .atMost(Trial.RECOVERY)
        .until(
            () ->
                count(
                        "pg_stat_activity where datname = current_database()"
                            + " and wait_event_type = 'Lock' and query like '"
                            + beginning
                            + "%'")
                    > 0);
  }

  long unpublished() throws SQLException {
    return count("outbox where published_at is null");
  }
}
