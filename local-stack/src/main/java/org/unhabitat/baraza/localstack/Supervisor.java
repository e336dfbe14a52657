package org.unhabitat.baraza.localstack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts, watches and stops the members of a stack, and says so. */
final class Supervisor {
  private static final Duration WATCH_EVERY = Duration.ofMillis(500);

  private final Stack stack;
  private final RunDirectory run;
  private final PrintStream out;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile boolean stopping;

  Supervisor(Stack stack, RunDirectory run, PrintStream out) {
    this.stack = stack;
    this.run = run;
    this.out = out;
  }

  /**
   * Starts what is not running, stage by stage.
   *
   * @throws StartFailure of the first member that does not become ready
   */
  void start() throws InterruptedException {
    for (List<Member> stage : stack.stages()) {
      inParallel(stage.stream().filter(member -> !member.isRunning()).toList(), this::start);
    }
  }

  private void start(Member member) {
    long began = System.nanoTime();
    member.start();
    double seconds = (System.nanoTime() - began) / 1e9;
    out.printf("  %-30s %-24s ready in %4.1f s%n", member.name(), member.address(), seconds);
  }

  /** Ends the members where they run, and starts them, side by side. */
  void restart(List<Member> members) throws InterruptedException {
    inParallel(
        members,
        member -> {
          member.stop();
          start(member);
        });
  }

  /** Reports members that die, and those that are there again, until the stack is stopped. */
  void watch() throws InterruptedException {
    Set<Member> dead = new HashSet<>();
    while (!stopping) {
      for (Member member : stack.members()) {
        if (member.isRunning()) {
          if (dead.remove(member)) {
            out.printf("%s is running again.%n", member.name());
          }
        } else if (member.hasDied() && !stopping && dead.add(member)) {
          out.printf(
              "%s has died. Start it again with ./start --restart %s. The end of its log:%n%s",
              member.name(), member.name(), run.endOfLog(member.name()));
        }
      }
      Thread.sleep(WATCH_EVERY.toMillis());
    }
  }

  /** Whether somebody has asked for the end, so that members which do not start are no failure. */
  boolean isStopping() {
    return stopping;
  }

  /** Stops all members, last stage first. Also while they are still starting. */
  void stop() throws InterruptedException {
    stopping = true;
    threads.shutdown();
    do {
      stopStages();
    } while (!threads.awaitTermination(200, TimeUnit.MILLISECONDS));
    stopStages();
  }

  private void stopStages() throws InterruptedException {
    List<List<Member>> lastFirst = new ArrayList<>(stack.stages());
    Collections.reverse(lastFirst);
    for (List<Member> stage : lastFirst) {
      List<Thread> stopping = new ArrayList<>();
      for (Member member : stage) {
        if (member.isRunning()) {
          Thread thread =
              new Thread(
                  () -> {
                    member.stop();
                    out.printf("  %-30s stopped%n", member.name());
                  });
          thread.start();
          stopping.add(thread);
        } else {
          member.stop();
        }
      }
      for (Thread thread : stopping) {
        thread.join();
      }
    }
  }

  private void inParallel(List<Member> members, Consumer<Member> action)
      throws InterruptedException {
    ExecutorCompletionService<Void> actions = new ExecutorCompletionService<>(threads);
    for (Member member : members) {
      actions.submit(
          () -> {
            if (!stopping) {
              action.accept(member);
            }
            return null;
          });
    }
    for (int i = 0; i < members.size(); i++) {
      try {
        actions.take().get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof StartFailure failure) {
          throw failure;
        }
        throw new IllegalStateException("A member cannot be started", e.getCause());
      }
    }
  }
}
