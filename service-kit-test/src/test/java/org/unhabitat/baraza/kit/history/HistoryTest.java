package org.unhabitat.baraza.kit.history;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kit.sample.Notes;

/** The history says who changed what and when, and an edit of it is found. */
@QuarkusTest
class HistoryTest {
  @Inject AgroalDataSource database;
  @Inject History history;

  @Test
  void everyChangeIsRemembered() {
    String id = Notes.written("first");
    Notes.reword(id, 1, "second").then().statusCode(200);
    Notes.asStaff()
        .get("/notes/{id}/history", id)
        .then()
        .statusCode(200)
        .body("version", contains(1, 2))
        .body("action", contains("written", "reworded"))
        .body("actor", contains("amina", "amina"))
        .body("[1].changes.pointer", contains("/text"))
        .body("[1].changes[0].before", equalTo("first"))
        .body("[1].changes[0].after", equalTo("second"));
  }

  @Test
  void theDatabaseRefusesToChangeIt() {
    String id = Notes.written("a");
    for (String edit :
        List.of(
            "update history set actor = 'nobody' where record_id = '" + id + "'",
            "delete from history where record_id = '" + id + "'",
            "truncate history")) {
      assertThrows(SQLException.class, () -> execute(edit));
    }
  }

  @Test
  void anEditADeletionAndABrokenChainAreFound() throws SQLException {
    String edited = threeVersions();
    String deleted = threeVersions();
    try {
      withoutProtection(
          "update history set actor = 'somebody else' where version = 2 and record_id = '"
              + edited
              + "'");
      withoutProtection("delete from history where version = 2 and record_id = '" + deleted + "'");
      assertEquals(List.of("edited"), faultsOf(edited));
      assertEquals(List.of("chain broken"), faultsOf(deleted));
    } finally {
      withoutProtection(
          "delete from history where record_id in ('" + edited + "', '" + deleted + "')");
    }
  }

  private List<String> faultsOf(String id) {
    return history.verify().stream()
        .filter(fault -> fault.record().equals(UUID.fromString(id)))
        .map(History.Fault::what)
        .toList();
  }

  private static String threeVersions() {
    String id = Notes.written("1");
    Notes.reword(id, 1, "2").then().statusCode(200);
    Notes.reword(id, 2, "3").then().statusCode(200);
    return id;
  }

  private void withoutProtection(String edit) throws SQLException {
    execute("alter table history disable trigger history_append_only");
    try {
      execute(edit);
    } finally {
      execute("alter table history enable trigger history_append_only");
    }
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement execution = connection.createStatement()) {
      execution.execute(statement);
    }
  }
}
