package org.unhabitat.baraza.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.unhabitat.baraza.localstack.infrastructure.LocalProcess;

/** One process of the stack. */
abstract sealed class Member permits JavaMember, PostgresMember {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(40);

  private final String name;
  private final int port;

  Member(String name, int port) {
    this.name = name;
    this.port = port;
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  /** Where people and programs find it. */
  abstract String address();

  /** The file whose first line is the number of the process. */
  abstract Path pidFile();

  /** What only this member's command line contains. */
  abstract String mark();

  /** The signal that makes it end in good order. */
  abstract String stopSignal();

  /**
   * Starts the process and returns when it is ready.
   *
   * @throws StartFailure when it ends before, or is not ready in time
   */
  abstract void start();

  /** Whether it does its work now. */
  abstract boolean isReady();

  boolean isRunning() {
    return process().isPresent();
  }

  /** Whether it was started and ended without being asked to. */
  boolean hasDied() {
    return RunDirectory.readPid(pidFile()).isPresent() && !isRunning();
  }

  /** Ends the process in good order, if it runs. */
  void stop() {
    process().ifPresent(process -> process.end(stopSignal(), STOP_LIMIT));
  }

  private Optional<LocalProcess> process() {
    return RunDirectory.readPid(pidFile()).stream()
        .boxed()
        .findFirst()
        .flatMap(pid -> LocalProcess.find(pid, mark()));
  }
}
