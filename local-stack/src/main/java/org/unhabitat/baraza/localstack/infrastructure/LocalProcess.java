package org.unhabitat.baraza.localstack.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A process of this machine that the caller may not be the parent of, such as one that outlived the
 * JVM that started it.
 */
public final class LocalProcess {
  private final ProcessHandle handle;

  private LocalProcess(ProcessHandle handle) {
    this.handle = handle;
  }

  public static LocalProcess of(ProcessHandle handle) {
    return new LocalProcess(handle);
  }

  /**
   * The running process with this number, if it is the one that is meant: numbers are given again
   * after a reboot or long enough a time, so part of the command line must agree.
   */
  public static Optional<LocalProcess> find(long pid, String partOfCommandLine) {
    return ProcessHandle.of(pid)
        .map(LocalProcess::new)
        .filter(process -> process.commandLine().contains(partOfCommandLine))
        .filter(LocalProcess::isRunning);
  }

  public long pid() {
    return handle.pid();
  }

  /**
   * Whether the process does anything. One that has ended and waits for a parent to notice, as in a
   * container without an init process, still has a number but no command.
   */
  public boolean isRunning() {
    return handle.isAlive() && !commandLine().isEmpty();
  }

  /** Asks the process to end and waits; one that does not end within the limit is killed. */
  public void end(String signal, Duration limit) {
    if (!isRunning()) {
      return;
    }
    try {
      new ProcessBuilder("kill", "-" + signal, String.valueOf(pid())).start().waitFor();
      if (!awaitEnd(limit)) {
        handle.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean awaitEnd(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    while (isRunning()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(20);
    }
    return true;
  }

  private String commandLine() {
    return handle.info().commandLine().orElse("");
  }
}
