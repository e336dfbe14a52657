package org.unhabitat.baraza.acceptance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.unhabitat.baraza.acceptance.check.Service;

/** An import that dies with its service is begun again by the same request, and counts once. */
@FaultTest
@Tag("long")
class ImportKilledIT {
  private static final int ROWS = 2_000;
  private static final String HEADER =
      "year,donor,donor_status,donor_category,entity,revenue_type,amount_usd\n";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String token = RunningSuite.token("administrator");
  private final Database database = new Database(Service.RESOURCE_MOBILIZATION);

  /**
   * @param year whose revenue it is; no other file has any of it
   */
  private record File(int year, String mode, String key) {
    static File of(int year, String mode) {
      return new File(year, mode, UUID.randomUUID().toString());
    }

    String content() {
      StringBuilder content = new StringBuilder(HEADER);
      for (int row = 0; row < ROWS; row++) {
        content.append(
            "%d,Norway,member,Government,UN-Habitat,Voluntary earmarked,%d.25%n"
                .formatted(year, row));
      }
      return content.toString();
    }
  }

  @Test
  void anImportThatDiedIsBegunAgainAndCountsOnce(Trial trial) throws Exception {
    List<File> files = List.of(File.of(2001, "accepted-rows"), File.of(2002, "all-or-nothing"));
    trial.underLoad(
        () -> {
          List<CompletableFuture<HttpResponse<String>>> cutOff = new ArrayList<>();
          for (File file : files) {
            cutOff.add(http.sendAsync(request(file), HttpResponse.BodyHandlers.ofString()));
            await().atMost(Trial.RECOVERY).until(() -> isAtWork(file));
          }
          await().atMost(Trial.RECOVERY).until(() -> rowsOf(files.get(0)) > 0);
          RunningSuite.kill(Service.RESOURCE_MOBILIZATION.application());
          trial.struck(files.size());
          for (CompletableFuture<HttpResponse<String>> call : cutOff) {
            await().atMost(Trial.RECOVERY).until(call::isCompletedExceptionally);
          }
          RunningSuite.restart(Service.RESOURCE_MOBILIZATION.application());
          for (File file : files) {
            HttpResponse<String> done =
                await().atMost(Trial.RECOVERY).until(() -> send(file), ImportKilledIT::isDone);
            assertEquals(ROWS, rowsOf(file), done.body());
            assertEquals(done.body(), send(file).body());
          }
        });
  }

  private boolean isAtWork(File file) throws SQLException {
    return database.count(
            "import_run where state = 'RUNNING' and idempotency_key = '" + file.key() + "'")
        > 0;
  }

  private long rowsOf(File file) throws SQLException {
    return database.count("contribution where year = " + file.year());
  }

  private static boolean isDone(HttpResponse<String> answer) {
    assertTrue(List.of(201, 409).contains(answer.statusCode()), answer.body());
    return answer.statusCode() == 201;
  }

  private HttpResponse<String> send(File file) throws IOException, InterruptedException {
    return http.send(request(file), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest request(File file) {
    return HttpRequest.newBuilder(
            URI.create(
                RunningSuite.url(Service.RESOURCE_MOBILIZATION)
                    + Service.RESOURCE_MOBILIZATION.root()
                    + "imports?layout=ceb-revenue&mode="
                    + file.mode()))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "text/csv")
        .header("Idempotency-Key", file.key())
        .POST(HttpRequest.BodyPublishers.ofString(file.content()))
        .build();
  }
}
