package org.unhabitat.baraza.acceptance;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.unhabitat.baraza.acceptance.check.Service;

/**
 * The suite with the reference data, started once for all tests. While the data loads, every
 * service is killed once at a random moment and started again, so that every figure that the tests
 * see has survived that.
 */
public class RunningSuite implements BeforeAllCallback {
  /**
   * What is added to every port, so that another suite may run beside; set by {@code
   * -Dacceptance.port-offset}.
   */
  public static final int PORT_OFFSET = Integer.getInteger("acceptance.port-offset", 1000);

  /** What every random moment follows from; printed, and set by {@code -Dacceptance.seed}. */
  public static final long SEED = Long.getLong("acceptance.seed", System.nanoTime());

  private static final Path ROOT = Path.of(System.getProperty("baraza.root"));
  private static final Path HOME = ROOT.resolve("acceptance/target/suite");

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(RunningSuite.class))
        .computeIfAbsent(Started.class, unused -> new Started(), Started.class);
  }

  /** A request to a service in a person's name. */
  static RequestSpecification as(String person, Service service) {
    return given().baseUri(url(service)).auth().oauth2(token(person)).contentType(ContentType.JSON);
  }

  /** Where a service answers. */
  static String url(Service service) {
    return "http://localhost:" + (service.port() + PORT_OFFSET);
  }

  /** What {@code ./token} prints for the person. */
  public static String token(String person) {
    return RestAssured.post(
            "http://localhost:%d/persons/%s/token".formatted(8090 + PORT_OFFSET, person))
        .asString()
        .strip();
  }

  /** Address of the console. */
  static String console() {
    return "http://localhost:" + (8080 + PORT_OFFSET);
  }

  /** Address of the broker. */
  static String broker() {
    return "localhost:" + (9094 + PORT_OFFSET);
  }

  /** Kills a process of the suite as a power cut would. */
  static void kill(String member) {
    signal("KILL", member);
    awaitEnd(member);
  }

  /** Sends a signal to a process of the suite. */
  static void signal(String signal, String member) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + signal, pid(member)).inheritIO().start();
      if (kill.waitFor() != 0) {
        throw new IllegalStateException(member + " took no signal");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Returns when a process of the suite has ended. */
  static void awaitEnd(String member) {
    ProcessHandle.of(Long.parseLong(pid(member))).ifPresent(process -> process.onExit().join());
  }

  private static String pid(String member) {
    Path file =
        "postgresql".equals(member)
            ? HOME.resolve("data/postgresql/postmaster.pid")
            : HOME.resolve("pids").resolve(member);
    try {
      return Files.readAllLines(file).get(0).strip();
    } catch (IOException notRunning) {
      throw new UncheckedIOException(notRunning);
    }
  }

  /** The database of a service, as the service itself uses it. */
  public static Connection database(Service service) throws SQLException {
    String name = service.database();
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + (5433 + PORT_OFFSET) + "/" + name, name, name);
  }

  /** Starts a process of the suite again. */
  static void restart(String member) {
    start("--restart", member);
  }

  /** Starts services again, side by side. */
  static void restart(List<Service> services) {
    List<String> options = new ArrayList<>(List.of("--restart"));
    services.forEach(service -> options.add(service.application()));
    start(options.toArray(String[]::new));
  }

  private static String start(String... options) {
    List<String> command = new ArrayList<>(List.of(ROOT.resolve("start").toString()));
    command.addAll(List.of(options));
    try {
      Process process = process(command).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said);
      }
      return said;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static ProcessBuilder process(List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
    builder.environment().put("BARAZA_HOME", HOME.toString());
    builder.environment().put("BARAZA_PORT_OFFSET", Integer.toString(PORT_OFFSET));
    // Services that live for seconds between two kills never earn back what C2 spends on them.
    builder
        .environment()
        .put("BARAZA_JAVA_OPTS", "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    return builder;
  }

  private static final class Started implements AutoCloseable {
    private Started() {
      start("--fresh", "--detach");
      AtomicReference<RuntimeException> failure = new AtomicReference<>();
      Thread load =
          new Thread(
              () -> {
                try {
                  start("--demo", "--detach");
                } catch (RuntimeException failed) {
                  failure.set(failed);
                }
              },
              "reference data");
      load.start();
      // Before the first record the load still looks for what does not run, and would start it.
      await()
          .atMost(2, TimeUnit.MINUTES)
          .until(() -> !load.isAlive() || new Database(Service.GOVERNANCE).count("outbox") > 0);
      killEachServiceOnce(load);
      join(load);
      if (failure.get() != null) {
        throw failure.get();
      }
    }

    private static void killEachServiceOnce(Thread load) {
      System.out.println("random moments: -Dacceptance.seed=" + SEED);
      Random random = new Random(SEED);
      for (Service service : Service.values()) {
        try {
          load.join(TimeUnit.SECONDS.toMillis(1) + random.nextInt(3000));
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
          return;
        }
        kill(service.application());
        restart(service.application());
      }
    }

    private static void join(Thread load) {
      try {
        load.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      start("--stop");
    }
  }
}
