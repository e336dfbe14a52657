package org.unhabitat.baraza.localstack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The stack with a stand-in for one service, as processes of their own, as {@code ./start} does.
 */
class LocalStackTest {
  private static final int[] STANDARD_PORTS = {5433, 8084, 8090, 8091, 9094};

  @TempDir Path directory;

  private Path checkout;
  private Path home;
  private int portOffset;

  @BeforeEach
  void buildAService() throws IOException {
    checkout = Files.createDirectories(directory.resolve("checkout"));
    home = directory.resolve("run");
    portOffset = freeOffset();
    Path real = Path.of(System.getProperty("baraza.root"));
    Files.createSymbolicLink(checkout.resolve("contracts"), real.resolve("contracts"));
    Files.createSymbolicLink(checkout.resolve("local-stack"), real.resolve("local-stack"));
    Path runner = checkout.resolve("hr-service/target/quarkus-app/quarkus-run.jar");
    Files.createDirectories(runner.getParent());
    writeJar(runner, StandInService.class);
  }

  @AfterEach
  void leaveNothingRunning() throws Exception {
    run("--stop");
    assertEquals(List.of(), processes());
  }

  @Test
  void survivesTheDeathOfItsPartsAndItsOwn() throws Exception {
    Process first = launch("first");
    awaitOutput("first", "Ready after");
    assertEquals(6, processes().size());
    remember("Gigiri");

    member("hr-service").destroyForcibly();
    awaitOutput("first", "hr-service has died");
    awaitOutput("first", "jdbc:postgresql://localhost:" + (5433 + portOffset) + "/hr");
    assertTrue(run("--status").contains("died"));
    assertTrue(run("--restart", "hr-service").contains("ready in"));
    awaitOutput("first", "hr-service is running again");

    first.destroyForcibly().waitFor();
    assertEquals(5, processes().size());

    Process second = launch("second");
    awaitOutput("second", "Ending what a killed stack left running");
    awaitOutput("second", "Ready after");
    assertEquals(List.of("Gigiri"), remembered());

    second.destroy();
    assertTrue(second.waitFor(60, TimeUnit.SECONDS));
    assertEquals(List.of(), processes());
    String end = Files.readString(directory.resolve("second"));
    assertTrue(
        end.indexOf("hr-service                     stopped")
            < end.indexOf("postgresql                     stopped"),
        end);
  }

  @Test
  void runsInTheBackgroundUntilItIsToldToStopAndForgetsWhenItIsTold() throws Exception {
    Path old = Files.createDirectories(home.resolve("data/kafka")).resolve("old");
    Files.createFile(old);

    assertTrue(run("--detach", "--fresh").contains("Ready after"));

    assertFalse(Files.exists(old));
    assertTrue(run("--status").contains("ready"));
    assertTrue(run().contains("It is already running."));
  }

  @Test
  void saysWhichProcessHoldsAPortItNeeds() throws Exception {
    try (ServerSocket taken =
        new ServerSocket(8084 + portOffset, 1, InetAddress.getLoopbackAddress())) {
      String said = run();

      assertTrue(said.contains("Port " + taken.getLocalPort() + ", for hr-service, is taken by"));
    }
  }

  @Test
  void saysWhatItDoesNotUnderstand() throws Exception {
    assertTrue(run("--faster").contains("Not understood: --faster"));
    assertTrue(run("--restart", "payroll").contains("One can restart: postgresql, kafka"));
    assertTrue(run("--stop").contains("Nothing is running."));
  }

  private Process launch(String output, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(JavaMember.java());
    command.addAll(JavaMember.marks(new RunDirectory(home), "supervisor"));
    command.add("-Dbaraza.root=" + checkout);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(LocalStack.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve(output).toFile());
    builder.environment().put("BARAZA_PORT_OFFSET", String.valueOf(portOffset));
    builder.environment().put("BARAZA_JAVA_OPTS", "-Xmx32m");
    return builder.start();
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    launch("answer", arguments).waitFor();
    return Files.readString(directory.resolve("answer"));
  }

  private void awaitOutput(String output, String expected) {
    await()
        .alias(expected)
        .atMost(Duration.ofMinutes(2))
        .until(() -> Files.readString(directory.resolve(output)).contains(expected));
  }

  /** All processes of this stack, by what their command lines say. */
  private List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process.info().commandLine().orElse("").contains("localstack.home=" + home + " ")
                    || process
                        .info()
                        .commandLine()
                        .orElse("")
                        .contains("postgres -D " + home.resolve("data")))
        .toList();
  }

  private ProcessHandle member(String name) {
    return processes().stream()
        .filter(process -> process.info().commandLine().orElse("").contains("member=" + name))
        .findFirst()
        .orElseThrow();
  }

  private void remember(String site) throws SQLException {
    try (Connection connection = hr();
        Statement statement = connection.createStatement()) {
      statement.execute("create table site (name text)");
      statement.execute("insert into site values ('" + site + "')");
    }
  }

  private List<String> remembered() throws SQLException {
    List<String> sites = new ArrayList<>();
    try (Connection connection = hr();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select name from site")) {
      while (found.next()) {
        sites.add(found.getString(1));
      }
    }
    return sites;
  }

  private Connection hr() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + (5433 + portOffset) + "/hr", "hr", "hr");
  }

  private static int freeOffset() {
    while (true) {
      int offset = ThreadLocalRandom.current().nextInt(1_000, 20_000);
      if (isFree(offset)) {
        return offset;
      }
    }
  }

  private static boolean isFree(int offset) {
    for (int port : STANDARD_PORTS) {
      try (ServerSocket socket = new ServerSocket(port + offset)) {
        assertTrue(socket.isBound());
      } catch (IOException taken) {
        return false;
      }
    }
    return true;
  }

  private static void writeJar(Path jar, Class<?> main) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
    String file = main.getName().replace('.', '/') + ".class";
    try (OutputStream bytes = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(bytes, manifest);
        InputStream code = main.getResourceAsStream("/" + file)) {
      entries.putNextEntry(new JarEntry(file));
      code.transferTo(entries);
      entries.closeEntry();
    }
  }
}
