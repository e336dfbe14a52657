package org.unhabitat.baraza.localstack.referencedata;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Loads the reference data into a running suite and waits until the figures of the annual report
 * have come out of it. What {@code ./start --demo} runs, as a process of its own.
 */
public final class ReferenceData {
  private static final int OK = 0;
  private static final int FAILED = 1;

  private final PrintStream out;
  private final Door governance;
  private final List<List<Theme>> chains;

  private ReferenceData(Addresses addresses, PrintStream out) {
    this.out = out;
    Http http = new Http(Patience.WITH_REQUESTS);
    Persons persons = new Persons(http, addresses.persons());
    governance =
        new Door(
            http, persons, addresses.governance() + "/api/governance/v1", "governance-secretary");
    Door projectReview =
        new Door(
            http,
            persons,
            addresses.projectReview() + "/api/project-review/v1",
            "review-secretary");
    Door resources =
        new Door(
            http,
            persons,
            addresses.resourceMobilization() + "/api/resource-mobilization/v1",
            "donor-relations-officer");
    Door hr = new Door(http, persons, addresses.hr() + "/api/hr/v1", "learning-administrator");
    // Each chain is of one service, so that the four of them are busy at once.
    chains =
        List.of(
            List.of(
                new ErpRecords(
                    http,
                    addresses.erp(),
                    ErpRecords.Kind.ORGANISATION_UNIT,
                    new ReferenceFile("organisation-units.yaml").tree(),
                    () -> ErpRecords.fields(governance.list("/organisation-units"), "/code")),
                new Bodies(governance),
                new Meetings(governance),
                new Course(governance, "documents of sessions", "/documents", "documents.yaml"),
                new Course(
                    governance, "outcomes and their follow-up", "/outcomes", "outcomes.yaml"),
                new Course(governance, "road maps", "/road-maps", "road-maps.yaml"),
                new Communications(governance)),
            List.of(new Projects(projectReview)),
            List.of(
                new ErpRecords(
                    http,
                    addresses.erp(),
                    ErpRecords.Kind.BUSINESS_PARTNER,
                    new ReferenceFile("business-partners.yaml").tree(),
                    () -> ErpRecords.fields(resources.list("/donors"), "/businessPartner/number")),
                new Agreements(resources)),
            List.of(
                new ErpRecords(
                    http,
                    addresses.erp(),
                    ErpRecords.Kind.STAFF_MEMBER,
                    new Staff(Staff.plan()).states(),
                    () -> ErpRecords.fields(hr.list("/staff-members"), "/indexNumber")),
                new Learning(hr)));
  }

  /** Takes the addresses of the suite from the environment; see {@link Addresses}. */
  public static void main(String[] arguments) throws InterruptedException {
    Addresses addresses = Addresses.of(System.getenv());
    System.exit(new ReferenceData(addresses, System.out).load());
  }

  private int load() throws InterruptedException {
    long began = System.nanoTime();
    List<String> failures = loadChains();
    if (!failures.isEmpty()) {
      failures.forEach(out::println);
      return FAILED;
    }
    out.printf("Everything is entered after %d s. The figures:%n", secondsSince(began));
    boolean asExpected = new ExpectedFigures().awaitAndPrint(governance, out);
    out.printf(
        asExpected
            ? "The reference data is there after %d s.%n"
            : "Some figures are not what they should be, after %d s.%n",
        secondsSince(began));
    return asExpected ? OK : FAILED;
  }

  private List<String> loadChains() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(chains.size());
    try {
      List<Future<Void>> running =
          chains.stream().map(chain -> threads.submit(loading(chain))).toList();
      List<String> failures = new ArrayList<>();
      for (Future<Void> chain : running) {
        try {
          chain.get();
        } catch (ExecutionException e) {
          failures.add(e.getCause().getMessage());
        }
      }
      return failures;
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<Void> loading(List<Theme> chain) {
    return () -> {
      for (Theme theme : chain) {
        long began = System.nanoTime();
        int records = theme.load();
        out.printf("  %-46s %5d in %d s%n", theme.name(), records, secondsSince(began));
      }
      return null;
    };
  }

  private static long secondsSince(long began) {
    return Duration.ofNanos(System.nanoTime() - began).toSeconds();
  }
}
