package org.unhabitat.baraza.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A member that is a Java program. */
sealed class JavaMember extends Member permits KafkaMember {
  private static final Duration READY_LIMIT = Duration.ofMinutes(3);

  private final RunDirectory run;
  private final String address;
  private final List<String> arguments;
  private final Map<String, String> environment;
  private final BooleanSupplier ready;

  /**
   * @param arguments of {@code java}: options, then a jar or a class with its own arguments
   * @param environment beside the caller's own
   * @param ready asked until it says yes
   */
  JavaMember(
      RunDirectory run,
      String name,
      int port,
      String address,
      List<String> arguments,
      Map<String, String> environment,
      BooleanSupplier ready) {
    super(name, port);
    this.run = run;
    this.address = address;
    this.arguments = List.copyOf(arguments);
    this.environment = Map.copyOf(environment);
    this.ready = ready;
  }

  /**
   * The options by which a Java process is recognised as this member of this stack. They stay out
   * of the names under {@code baraza}, where the programs take what they do not know for a mistake.
   */
  static List<String> marks(RunDirectory run, String name) {
    return List.of("-Dlocalstack.home=" + run.home(), "-Dlocalstack.member=" + name);
  }

  /** The program that runs this program. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  @Override
  String address() {
    return address;
  }

  @Override
  Path pidFile() {
    return run.pidFile(name());
  }

  @Override
  String mark() {
    return String.join(" ", marks(run, name())) + " ";
  }

  @Override
  String stopSignal() {
    return "TERM";
  }

  @Override
  void stop() {
    super.stop();
    RunDirectory.delete(pidFile());
  }

  @Override
  void start() {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(marks(run, name()));
    command.addAll(arguments);
    ProcessBuilder program =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(run.freshLog(name()).toFile());
    program.environment().putAll(environment);
    try {
      Process process = program.start();
      RunDirectory.write(pidFile(), process.pid() + "\n");
      process.getOutputStream().close();
      awaitReady(process);
      prepare();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is to be done when it is ready and before others use it. */
  void prepare() {}

  private void awaitReady(Process process) {
    long deadline = System.nanoTime() + READY_LIMIT.toNanos();
    while (!isReady()) {
      if (!process.isAlive()) {
        throw new StartFailure(
            name() + " ended with " + process.exitValue() + ":\n" + run.endOfLog(name()));
      }
      if (System.nanoTime() > deadline) {
        throw new StartFailure(
            name()
                + " is not ready after "
                + READY_LIMIT.toSeconds()
                + " s:\n"
                + run.endOfLog(name()));
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StartFailure(name() + ": interrupted");
      }
    }
  }

  @Override
  boolean isReady() {
    return ready.getAsBoolean();
  }
}
