package org.unhabitat.baraza.localstack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.unhabitat.baraza.localstack.erp.ErpSimulator;
import org.unhabitat.baraza.localstack.identity.IdentityServer;
import org.unhabitat.baraza.localstack.infrastructure.KafkaBroker;

/**
 * What a local stack consists of, and on which ports.
 *
 * <p>Members of a stage need those of the stages before, and nothing of their own: they start side
 * by side and stop in the opposite order.
 */
final class Stack {
  /** The heap starts small and gives back what it does not need: four services share a machine. */
  private static final String DEFAULT_JAVA_OPTIONS =
      "-Xms48m -Xmx256m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:+UseSerialGC";

  private final Path checkout;
  private final RunDirectory run;
  private final int portOffset;
  private final List<List<Member>> stages;

  /**
   * @param checkout where the modules are
   * @param portOffset added to every port, so that two stacks fit on one machine
   */
  Stack(Path checkout, RunDirectory run, int portOffset) {
    this.checkout = checkout;
    this.run = run;
    this.portOffset = portOffset;
    List<Member> applications = new ArrayList<>();
    applications.add(erpSimulator());
    for (Service service : Service.values()) {
      if (Files.exists(runner(service.module()))) {
        applications.add(application(service.module(), service.port(), databaseOf(service)));
      }
    }
    if (Files.exists(runner("console"))) {
      applications.add(application("console", 8080, consoleEnvironment()));
    }
    this.stages = List.of(List.of(postgresql(), kafka(), identity()), List.copyOf(applications));
  }

  List<List<Member>> stages() {
    return stages;
  }

  List<Member> members() {
    return stages.stream().flatMap(List::stream).toList();
  }

  Optional<Member> member(String name) {
    return members().stream().filter(member -> member.name().equals(name)).findFirst();
  }

  /** Addresses of the services, by the names under which programs of the project look for them. */
  Map<String, String> addresses() {
    Map<String, String> addresses = new HashMap<>();
    for (Service service : Service.values()) {
      addresses.put(service.addressVariable(), url(service.port()));
    }
    addresses.put("BARAZA_IDENTITY_URL", url(8090) + "/baraza");
    addresses.put("BARAZA_PERSONS_URL", url(8090) + "/persons");
    addresses.put("BARAZA_ERP_URL", url(8091));
    addresses.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + port(9094));
    return addresses;
  }

  private Member postgresql() {
    List<String> databases = new ArrayList<>();
    for (Service service : Service.values()) {
      databases.add(service.database());
    }
    return new PostgresMember(run, port(5433), databases);
  }

  private Member kafka() {
    int port = port(9094);
    return new KafkaMember(
        run,
        port,
        tool("512m", KafkaBroker.class, run.data("kafka").toString(), String.valueOf(port)),
        checkout.resolve("contracts/asyncapi"));
  }

  private Member identity() {
    int port = port(8090);
    return new JavaMember(
        run,
        "identity",
        port,
        url(8090),
        tool("64m", IdentityServer.class, String.valueOf(port)),
        Map.of(),
        () -> answers(url(8090) + "/persons"));
  }

  private Member erpSimulator() {
    int port = port(8091);
    return new JavaMember(
        run,
        "erp-simulator",
        port,
        url(8091),
        tool("64m", ErpSimulator.class, String.valueOf(port), "localhost:" + port(9094)),
        Map.of(),
        () -> answers(url(8091) + "/behaviour"));
  }

  private Member application(String module, int port, Map<String, String> environment) {
    List<String> arguments = new ArrayList<>(javaOptions());
    arguments.add("-jar");
    arguments.add(runner(module).toString());
    Map<String, String> complete = new HashMap<>(environment);
    // The production profile refuses an identity provider without TLS.
    complete.put("QUARKUS_PROFILE", "local");
    complete.put("QUARKUS_HTTP_HOST", "localhost");
    complete.put("QUARKUS_HTTP_PORT", String.valueOf(port(port)));
    complete.put("QUARKUS_OIDC_AUTH_SERVER_URL", url(8090) + "/baraza");
    complete.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
    // What the compiler took once, the C library would otherwise keep in an arena for each thread.
    complete.put("MALLOC_ARENA_MAX", "1");
    complete.put("MALLOC_TRIM_THRESHOLD_", "131072");
    return new JavaMember(
        run,
        module,
        port(port),
        url(port),
        arguments,
        complete,
        () -> answers(url(port) + "/q/health/ready"));
  }

  private Map<String, String> databaseOf(Service service) {
    return Map.of(
        "QUARKUS_DATASOURCE_JDBC_URL",
        "jdbc:postgresql://localhost:" + port(5433) + "/" + service.database(),
        "QUARKUS_DATASOURCE_USERNAME",
        service.database(),
        "QUARKUS_DATASOURCE_PASSWORD",
        service.database(),
        "QUARKUS_FLYWAY_MIGRATE_AT_START",
        "true",
        "KAFKA_BOOTSTRAP_SERVERS",
        "localhost:" + port(9094));
  }

  private Map<String, String> consoleEnvironment() {
    Map<String, String> environment = new HashMap<>(addresses());
    environment.put("QUARKUS_OIDC_CLIENT_ID", "console");
    // The identity of a local stack takes any secret.
    environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", "not-a-secret-on-a-local-stack-at-all");
    return environment;
  }

  private List<String> javaOptions() {
    String options = System.getenv().getOrDefault("BARAZA_JAVA_OPTS", DEFAULT_JAVA_OPTIONS);
    return List.of(options.strip().split("\\s+", 0));
  }

  /** A program of this module: small, and quick to start rather than quick in the long run. */
  private List<String> tool(String heap, Class<?> program, String... programArguments) {
    List<String> arguments = new ArrayList<>();
    arguments.add("-Xmx" + heap);
    arguments.add("-XX:+UseSerialGC");
    arguments.add("-XX:TieredStopAtLevel=1");
    arguments.add(
        "-Djava.util.logging.config.file=" + checkout.resolve("local-stack/logging.properties"));
    arguments.add("-cp");
    arguments.add(System.getProperty("java.class.path"));
    arguments.add(program.getName());
    arguments.addAll(List.of(programArguments));
    return arguments;
  }

  private Path runner(String module) {
    return checkout.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }

  private int port(int standard) {
    return standard + portOffset;
  }

  private String url(int standardPort) {
    return "http://localhost:" + port(standardPort);
  }

  static boolean accepts(int port) {
    try (Socket socket = new Socket("localhost", port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean answers(String url) {
    try {
      HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      connection.setConnectTimeout(1_000);
      connection.setReadTimeout(5_000);
      try {
        return connection.getResponseCode() == 200;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }
}
