package org.unhabitat.baraza.acceptance.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Holds a suite to its promise. See the package. */
public final class Checker {
  /** Held, because a logger that nobody holds forgets its level. */
  private static final Logger BROKER_CLIENT = Logger.getLogger("org.apache.kafka");

  private final Installation installation;

  private Checker(Installation installation) {
    this.installation = installation;
  }

  /**
   * The checker of the suite that {@code ./start} runs on this machine.
   *
   * @param portOffset what is added to every port
   * @param token access token of a person who may see figures
   */
  public static Checker local(int portOffset, String token) {
    return new Checker(Installation.local(portOffset, token));
  }

  /**
   * Prints the control totals and what is wrong; exits with 1 where something is, with 2 where the
   * suite could not be read.
   */
  public static void main(String[] arguments) {
    BROKER_CLIENT.setLevel(Level.WARNING);
    try {
      Checker checker = new Checker(Installation.fromEnvironment());
      Snapshot snapshot = checker.read();
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      Totals.of(snapshot).print(out);
      List<Finding> findings = checker.check(snapshot, List.of());
      findings.forEach(out::println);
      out.println(findings.isEmpty() ? "Everything agrees." : findings.size() + " findings.");
      System.exit(findings.isEmpty() ? 0 : 1);
    } catch (SQLException | IOException away) {
      System.err.println("The suite cannot be read: " + away.getMessage());
      System.exit(2);
    }
  }

  /** What is wrong with the suite, given also what its clients were told. */
  public List<Finding> check(List<Call> calls) throws SQLException, IOException {
    return judge(calls).findings();
  }

  /** The same, with how much was compared. */
  public Verdict judge(List<Call> calls) throws SQLException, IOException {
    Snapshot snapshot = read();
    return new Verdict(check(snapshot, calls), snapshot.events().size());
  }

  /**
   * What a check came to.
   *
   * @param events how many of all topics were compared
   */
  public record Verdict(List<Finding> findings, long events) {}

  /** Whether every event is published and every consumer has caught up. */
  public boolean isAtRest() throws SQLException, IOException {
    return new SnapshotReader(installation).isAtRest();
  }

  Snapshot read() throws SQLException, IOException {
    return new SnapshotReader(installation).read();
  }

  private List<Finding> check(Snapshot snapshot, List<Call> calls) throws IOException {
    List<Finding> findings = new ArrayList<>(check(snapshot));
    findings.addAll(ClientRules.check(calls, snapshot));
    if (installation.token() != null) {
      findings.addAll(new FigureRules(installation).check(snapshot));
    }
    return findings.stream().distinct().sorted().toList();
  }

  /** What databases and topics say about each other. */
  static List<Finding> check(Snapshot snapshot) {
    List<Finding> findings = new ArrayList<>();
    for (Service service : Service.values()) {
      findings.addAll(HistoryRules.check(snapshot.held().get(service)));
      findings.addAll(OutboxRules.check(service, snapshot));
      findings.addAll(InboxRules.check(service, snapshot));
    }
    findings.addAll(TopicRules.check(snapshot));
    findings.addAll(LedgerRules.check(snapshot));
    return findings.stream().distinct().sorted().toList();
  }
}
