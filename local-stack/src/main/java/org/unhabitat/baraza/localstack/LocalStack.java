package org.unhabitat.baraza.localstack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.unhabitat.baraza.localstack.infrastructure.LocalProcess;

/**
 * What {@code ./start} runs. The script has seen to a JDK and to modules that are built; see its
 * {@code --help} for the commands.
 */
public final class LocalStack {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int NOT_UNDERSTOOD = 2;
  private static final int NOT_RUNNING = 3;

  private static final String SUPERVISOR = "supervisor";
  private static final String REFERENCE_DATA =
      "org.unhabitat.baraza.localstack.referencedata.ReferenceData";

  private final RunDirectory run;
  private final Stack stack;
  private final PrintStream out;

  private LocalStack(RunDirectory run, Stack stack, PrintStream out) {
    this.run = run;
    this.stack = stack;
    this.out = out;
  }

  /**
   * @param arguments those of {@code ./start}; the system properties {@code baraza.root} and {@code
   *     localstack.home} name the checkout and the directory for data, logs and process numbers
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    RunDirectory run = new RunDirectory(Path.of(System.getProperty("localstack.home")));
    String offset = System.getenv().getOrDefault("BARAZA_PORT_OFFSET", "0");
    Stack stack =
        new Stack(Path.of(System.getProperty("baraza.root")), run, Integer.parseInt(offset));
    int status = new LocalStack(run, stack, System.out).execute(List.of(arguments));
    System.exit(status);
  }

  private int execute(List<String> arguments) throws IOException, InterruptedException {
    if (arguments.size() > 1 && arguments.get(0).equals("--restart")) {
      return restart(arguments.subList(1, arguments.size()));
    }
    if (arguments.equals(List.of("--stop"))) {
      return stop();
    }
    if (arguments.equals(List.of("--status"))) {
      return status();
    }
    Set<String> options = new TreeSet<>(arguments);
    if (!Set.of("--demo", "--detach", "--fresh").containsAll(options)) {
      out.println("Not understood: " + String.join(" ", arguments) + ". See ./start --help.");
      return NOT_UNDERSTOOD;
    }
    if (options.contains("--fresh")) {
      stop();
      run.deleteData();
    }
    return start(options.contains("--detach"), options.contains("--demo"));
  }

  private int start(boolean detach, boolean demo) throws IOException, InterruptedException {
    Files.createDirectories(run.home());
    try (FileChannel file =
            FileChannel.open(
                run.home().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = file.tryLock()) {
      if (lock == null) {
        out.println("Another ./start looks after " + run.home() + ".");
        if (stack.members().stream().allMatch(Member::isReady)) {
          return demo ? loadReferenceData() : OK;
        }
        out.println("It is not ready: see ./start --status.");
        return FAILED;
      }
      if (stack.members().stream().noneMatch(Member::isRunning)) {
        RunDirectory.delete(detachedMark());
      } else if (!Files.exists(detachedMark())) {
        endOrphans();
      }
      return startAlone(detach || Files.exists(detachedMark()), demo);
    }
  }

  private int startAlone(boolean detach, boolean demo) throws InterruptedException {
    List<Member> stopped = stack.members().stream().filter(member -> !member.isRunning()).toList();
    List<String> lacks = Requirements.lacks(run, stopped);
    if (!lacks.isEmpty()) {
      lacks.forEach(out::println);
      return FAILED;
    }
    if (stopped.isEmpty()) {
      out.println("It is already running.");
      return demo ? loadReferenceData() : OK;
    }
    Supervisor supervisor = new Supervisor(stack, run, out);
    Thread stopAtEnd = new Thread(() -> stopAll(supervisor), "stop");
    boolean addsToOthers = stopped.size() < stack.members().size();
    if (!addsToOthers) {
      Runtime.getRuntime().addShutdownHook(stopAtEnd);
    }
    RunDirectory.write(run.pidFile(SUPERVISOR), ProcessHandle.current().pid() + "\n");
    long began = System.nanoTime();
    out.printf("Starting %s. Logs are in %s.%n", names(stopped), run.home().resolve("logs"));
    try {
      supervisor.start();
    } catch (StartFailure failure) {
      if (!supervisor.isStopping()) {
        out.println(failure.getMessage());
      }
      return FAILED;
    }
    out.printf("Ready after %.0f s.%n", (System.nanoTime() - began) / 1e9);
    int loaded = demo ? loadReferenceData() : OK;
    sayWhereToGo(detach);
    if (detach) {
      RunDirectory.write(detachedMark(), "");
      RunDirectory.delete(run.pidFile(SUPERVISOR));
      Runtime.getRuntime().removeShutdownHook(stopAtEnd);
      return loaded;
    }
    supervisor.watch();
    return loaded;
  }

  private void sayWhereToGo(boolean detached) {
    stack
        .member("console")
        .ifPresent(console -> out.println("Open " + console.address() + " and choose a person."));
    out.println("For programs: ./token PERSON prints an access token; ./token lists the persons.");
    out.println(detached ? "It runs until ./start --stop." : "It runs until you press Ctrl-C.");
  }

  private void stopAll(Supervisor supervisor) {
    out.println("Stopping.");
    try {
      supervisor.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    RunDirectory.delete(run.pidFile(SUPERVISOR));
  }

  /** Ends what a supervisor that was killed could not end itself. */
  private void endOrphans() throws InterruptedException {
    List<Member> orphans = stack.members().stream().filter(Member::isRunning).toList();
    out.println("Ending what a killed stack left running: " + names(orphans) + ".");
    new Supervisor(stack, run, out).stop();
  }

  private int stop() throws InterruptedException {
    Optional<LocalProcess> supervisor =
        RunDirectory.readPid(run.pidFile(SUPERVISOR)).stream()
            .boxed()
            .findFirst()
            .flatMap(
                pid ->
                    LocalProcess.find(
                        pid, String.join(" ", JavaMember.marks(run, SUPERVISOR)) + " "));
    // It stops its members itself, and says so where it was started.
    supervisor.ifPresent(process -> process.end("TERM", Duration.ofMinutes(2)));
    RunDirectory.delete(detachedMark());
    if (stack.members().stream().anyMatch(Member::isRunning)) {
      new Supervisor(stack, run, out).stop();
    } else {
      out.println(supervisor.isPresent() ? "Stopped." : "Nothing is running.");
    }
    return OK;
  }

  private int status() {
    boolean allRun = true;
    for (Member member : stack.members()) {
      String state;
      if (!member.isRunning()) {
        state = member.hasDied() ? "died" : "stopped";
        allRun = false;
      } else {
        state = member.isReady() ? "ready" : "running, not ready";
      }
      out.printf("  %-30s %-24s %s%n", member.name(), member.address(), state);
    }
    return allRun ? OK : NOT_RUNNING;
  }

  private int restart(List<String> names) throws InterruptedException {
    List<Member> members = new ArrayList<>();
    for (String name : names) {
      Optional<Member> member = stack.member(name);
      if (member.isEmpty()) {
        out.println(
            "There is no \"" + name + "\". One can restart: " + names(stack.members()) + ".");
        return NOT_UNDERSTOOD;
      }
      members.add(member.get());
    }
    try {
      new Supervisor(stack, run, out).restart(members);
      return OK;
    } catch (StartFailure failure) {
      out.println(failure.getMessage());
      return FAILED;
    }
  }

  private int loadReferenceData() throws InterruptedException {
    Path loaded = run.data("reference-data-is-loaded");
    if (Files.exists(loaded)) {
      out.println("The reference data is already there.");
      return OK;
    }
    if (LocalStack.class.getResource("/" + REFERENCE_DATA.replace('.', '/') + ".class") == null) {
      out.println("This build has no reference data.");
      return FAILED;
    }
    out.println("Loading the reference data.");
    List<String> command = new ArrayList<>();
    command.add(JavaMember.java());
    command.add("-Xmx256m");
    command.add("-XX:+UseSerialGC");
    command.add("-Dbaraza.root=" + System.getProperty("baraza.root"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(REFERENCE_DATA);
    ProcessBuilder loader = new ProcessBuilder(command).inheritIO();
    Map<String, String> environment = loader.environment();
    environment.putAll(stack.addresses());
    try {
      int status = loader.start().waitFor();
      if (status == 0) {
        RunDirectory.write(loaded, "");
      } else {
        out.println("The reference data could not be loaded whole.");
      }
      return status == 0 ? OK : FAILED;
    } catch (IOException e) {
      out.println("The reference data cannot be loaded: " + e.getMessage());
      return FAILED;
    }
  }

  private static String names(List<Member> members) {
    return String.join(", ", members.stream().map(Member::name).toList());
  }

  /** Says that the stack is meant to run without anybody looking after it. */
  private Path detachedMark() {
    return run.pidFile("detached");
  }
}
