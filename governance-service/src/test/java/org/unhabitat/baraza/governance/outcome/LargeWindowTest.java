package org.unhabitat.baraza.governance.outcome;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unhabitat.baraza.governance.outcome.Outcomes.governingBody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * However many paragraphs there are, and each longer than any value of which PostgreSQL keeps
 * statistics: they are found by an index, in each language, page by page.
 */
@QuarkusTest
class LargeWindowTest {
  private static final String PARAGRAPHS = "/api/public/v1/paragraphs";
  private static final int COUNT = 20_000;
  private static final int IN_EACH = 20;

  /** One paragraph in a thousand has these words; each is of one language only. */
  private static final List<String> RARE =
      List.of("desalination", "تحلية", "海水淡化", "dessalement", "опреснение", "desalinización");

  private final EntityManager entityManager;
  private String body;

  @Inject
  LargeWindowTest(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @BeforeEach
  void manyParagraphs() {
    body = governingBody("consensus");
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              run(
                  """
                  insert into outcome (id, version, created_at, changed_at, changed_by, reference,
                    body_id, kind, series, serial, titles, unit, classification, state, adopted_by,
                    decided_on, public_since)
                  select gen_random_uuid(), 1, now(), now(), 'test', code || '/' || n, b.id,
                    'DECISION', '1', n, cast('{"en": "Decision"}' as jsonb), 'OED', 'UNCLASSIFIED',
                    'ADOPTED', 'CONSENSUS', date '1980-01-01' + n, date '1980-01-01' + n
                  from body b, generate_series(1, %d) n where b.code = '%s'
                  """
                      .formatted(COUNT / IN_EACH, body));
              run(
                  """
                  insert into outcome_paragraph (id, outcome_id, position, number, kind, lead_verb,
                    addressee, texts, symbols, public_since)
                  select gen_random_uuid(), o.id, n, n, 'OPERATIVE', 'requests',
                    'Executive Director',
                    jsonb_build_object(
                      'en', 'Requests the Executive Director to take step ' || o.serial || ' of ' || n
                        || case when o.serial %% 50 = 1 and n = 1 then ' on desalination ' else ' ' end
                        || repeat('and to report to the Board, ', 8),
                      'ar', case when o.serial %% 50 = 1 and n = 1 then 'تحلية المياه ' else 'خطوة ' end
                        || repeat('وأن تقدم تقريرا إلى المجلس ', 5),
                      'zh', case when o.serial %% 50 = 1 and n = 1 then '海水淡化' else '步骤' end
                        || repeat('并向执行局提出报告', 6),
                      'fr', case when o.serial %% 50 = 1 and n = 1 then 'dessalement ' else 'étape ' end
                        || repeat('et de faire rapport au Conseil, ', 7),
                      'ru', case when o.serial %% 50 = 1 and n = 1 then 'опреснение ' else 'шаг ' end
                        || repeat('и представить доклад Совету, ', 5),
                      'es', case when o.serial %% 50 = 1 and n = 1 then 'desalinización ' else 'paso ' end
                        || repeat('y que informe a la Junta, ', 8)),
                    '', o.public_since
                  from outcome o join body b on b.id = o.body_id, generate_series(1, %d) n
                  where b.code = '%s'
                  """
                      .formatted(IN_EACH, body));
              run("analyze outcome, outcome_paragraph");
              // As autovacuum would: what is not in its place yet is read over by every search.
              counter("select gin_clean_pending_list('outcome_paragraph_texts')");
              counter("select gin_clean_pending_list('outcome_paragraph_han')");
            });
  }

  @AfterEach
  void noneAnyMore() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              String those =
                  "(select o.id from outcome o join body b on b.id = o.body_id where b.code = '%s')";
              run("delete from outcome_paragraph where outcome_id in " + those.formatted(body));
              run("delete from outcome where id in " + those.formatted(body));
            });
  }

  private void run(String statement) {
    entityManager.createNativeQuery(statement).executeUpdate();
  }

  private long counter(String query) {
    return QuarkusTransaction.requiringNew()
        .call(() -> (Long) entityManager.createNativeQuery(query, Long.class).getSingleResult());
  }

  private long scansOf(String index) {
    return counter(
        "select idx_scan from pg_stat_user_indexes where indexrelname = '" + index + "'");
  }

  private long readsOverAll() {
    return counter("select seq_scan from pg_stat_user_tables where relname = 'outcome_paragraph'");
  }

  private long rowsRead() {
    return counter(
        "select seq_tup_read + idx_tup_fetch from pg_stat_user_tables where relname ="
            + " 'outcome_paragraph'");
  }

  /** PostgreSQL adds up its counters once a second, when the next request ends. */
  private void awaitScan(String index, Runnable request) {
    long before = scansOf(index);
    await()
        .pollInterval(Duration.ofMillis(600))
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              request.run();
              return scansOf(index) > before;
            });
  }

  @Test
  void aRareWordACommonOneAndTheNextPageAreFoundByAnIndex() {
    awaitScan("outcome_paragraph_texts", () -> inEachLanguage(1));
    awaitScan("outcome_paragraph_public", LargeWindowTest::latestOfAll);
    awaitScan("outcome_paragraph_public", () -> pages(2));
    awaitScan("outcome_paragraph_han", LargeWindowTest::shortChineseWords);
    long before = readsOverAll();
    awaitScan("outcome_paragraph_texts", () -> inEachLanguage(5));
    awaitScan("outcome_paragraph_han", LargeWindowTest::shortChineseWords);
    awaitScan("outcome_paragraph_public", () -> assertEquals(5 * 200, pages(5).size()));
    long reads = readsOverAll() - before;
    long rows = rowsRead();
    awaitScan("outcome_paragraph_public", LargeWindowTest::latestOfAll);
    rows = rowsRead() - rows;
    assertTrue(rows < COUNT, rows + " rows were read to find one page of a common word");
    // A counter of another test may come in late; one read for each request never does.
    assertTrue(reads < 5, reads + " times was everything read over");
  }

  private static void inEachLanguage(int times) {
    for (int i = 0; i < times; i++) {
      RARE.forEach(LargeWindowTest::found);
    }
  }

  private static void found(String word) {
    found(word, COUNT / IN_EACH / 50);
  }

  private static void found(String word, int times) {
    given()
        .queryParam("q", word)
        .queryParam("limit", 200)
        .get(PARAGRAPHS)
        .then()
        .statusCode(200)
        .body("items", hasSize(times))
        .body("items.text.en", everyItem(notNullValue()));
  }

  /** Two characters, one, and two that stand nowhere beside each other. */
  private static void shortChineseWords() {
    found("海水");
    found("淡");
    found("水海", 0);
  }

  /** Every paragraph has the word: nothing but the order of the list finds the latest at once. */
  private static void latestOfAll() {
    given()
        .queryParam("q", "Requests")
        .get(PARAGRAPHS)
        .then()
        .statusCode(200)
        .body("items", hasSize(20));
  }

  private static Set<String> pages(int count) {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    for (int i = 0; i < count; i++) {
      var request = given().queryParam("limit", 200);
      Response page =
          (cursor == null ? request : request.queryParam("cursor", cursor)).get(PARAGRAPHS);
      page.then().statusCode(200).body("items", hasSize(200));
      ids.addAll(page.path("items.id"));
      cursor = page.path("next");
    }
    return new HashSet<>(ids);
  }
}
