package org.unhabitat.baraza.governance.organisation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unhabitat.baraza.governance.GovernanceApi.API;
import static org.unhabitat.baraza.governance.GovernanceApi.asStaff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.kittest.PublishedEvents;

/**
 * Five thousand units, each with up to ten under it: what is asked of them takes as many statements
 * as it takes of five. They lived in the fifties, where no other test looks.
 */
@QuarkusTest
class LargeOrganisationTest {
  private static final String UNITS = API + "/organisation-units";
  private static final int COUNT = 5000;

  private final EntityManager entityManager;
  private Statistics statistics;

  @Inject
  LargeOrganisationTest(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @BeforeEach
  void fiveThousandUnits() {
    statistics =
        entityManager.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              run(
                  """
                  insert into organisation_unit
                    (id, version, created_at, changed_at, changed_by, code, erp_version)
                  select gen_random_uuid(), 1, now(), now(), 'test', 'BIG-' || n, 1
                  from generate_series(0, %d) n
                  on conflict do nothing
                  """
                      .formatted(COUNT - 1));
              run(
                  """
                  insert into organisation_placement
                    (unit_id, position, kind, names, parent_code, valid_from, valid_to)
                  select id, 0, 'SECTION', cast('{"en": "Unit"}' as jsonb),
                    case code when 'BIG-0' then null
                      else 'BIG-' || (cast(substring(code from 5) as integer) - 1) / 10 end,
                    date '1950-01-01', date '1959-12-31'
                  from organisation_unit where code like 'BIG-%'
                  on conflict do nothing
                  """);
            });
  }

  private void run(String statement) {
    entityManager.createNativeQuery(statement).executeUpdate();
  }

  @AfterEach
  void countNoMore() {
    statistics.setStatisticsEnabled(false);
  }

  /** The least of some tries: what runs beside may add to one of them. */
  private long least(ToLongFunction<Statistics> count, Runnable request) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      statistics.clear();
      request.run();
      least = Math.min(least, count.applyAsLong(statistics));
    }
    return least;
  }

  @Test
  void theTreeOfADayIsOneStatement() {
    long statements =
        least(
            Statistics::getPrepareStatementCount,
            () ->
                asStaff()
                    .get(UNITS + "/tree?asOf=1955-06-01")
                    .then()
                    .statusCode(200)
                    .body("asOf", equalTo("1955-06-01"))
                    .body("count", equalTo(COUNT))
                    .body("units.code", contains("BIG-0"))
                    .body("units[0].units", hasSize(10)));
    assertTrue(statements <= 1, statements + " statements");
  }

  @Test
  void aPartOfTheTreeIsAskedForByItsUnit() {
    asStaff()
        .get(UNITS + "/tree?asOf=1955-06-01&root=BIG-48")
        .then()
        .statusCode(200)
        .body("count", equalTo(11 + 100))
        .body("units.code", contains("BIG-48"))
        .body("units[0].units[0].code", equalTo("BIG-481"));
    asStaff().get(UNITS + "/tree?asOf=1955-06-01&root=BIG-5000").then().statusCode(404);
    asStaff().get(UNITS + "/tree?asOf=1949-12-31&root=BIG-48").then().statusCode(404);
    asStaff().get(UNITS + "/tree?asOf=1940-01-01").then().body("count", equalTo(0));
    asStaff().get(UNITS + "/tree?asOf=some-day").then().statusCode(400);
  }

  @Test
  void pathsOfAPageOrOfOneUnitTakeAFixedNumberOfStatements() {
    long page =
        least(
            Statistics::getPrepareStatementCount,
            () ->
                asStaff()
                    .get(UNITS + "?asOf=1955-06-01&limit=200")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(200)));
    assertTrue(page <= 4, page + " statements");
    long loaded =
        least(
            Statistics::getEntityLoadCount,
            () ->
                asStaff()
                    .get(UNITS + "/BIG-4999?asOf=1955-06-01")
                    .then()
                    .statusCode(200)
                    .body("path", contains("BIG-0", "BIG-4", "BIG-49", "BIG-499", "BIG-4999")));
    assertTrue(loaded <= 5, loaded + " units were read for a path of five");
  }

  @Test
  void aMessageOfTheErpReadsWhatStandsAboveAndUnderItsUnitOnly() {
    statistics.clear();
    PublishedEvents.sendEvent(
        "erp.organisation-unit.state.v1",
        "BIG-NEW",
        UUID.randomUUID().toString(),
        "/erp",
        "org.unhabitat.erp.organisation-unit.updated.v1",
        """
        {"version": 1, "code": "BIG-NEW", "kind": "section", "names": {"en": "New"},
         "parentCode": "BIG-4998", "validFrom": "1950-01-01", "validTo": "1950-12-31"}
        """);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> asStaff().get(UNITS + "/BIG-NEW?asOf=1950-06-01").statusCode() == 200);
    long loaded = statistics.getEntityLoadCount();
    assertTrue(loaded < 500, loaded + " entities were read");
  }
}
