package org.unhabitat.baraza.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.unhabitat.baraza.acceptance.check.Service;

/**
 * Gives each test of a fault its trial and writes down what all trials came to, where {@code
 * -Dacceptance.report} names a file.
 */
public class FaultReport implements ParameterResolver, AfterTestExecutionCallback {
  private static final ExtensionContext.Namespace MINE =
      ExtensionContext.Namespace.create(FaultReport.class);

  /**
   * What one fault came to.
   *
   * @param injections how many times it struck
   * @param events how many the checker has compared
   */
  record Line(
      String fault,
      int injections,
      long ok,
      long failed,
      long unknown,
      long events,
      int findings,
      Duration took,
      boolean held) {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Trial.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(MINE)
        .computeIfAbsent(
            Trial.class,
            unused -> new Trial(context.getRequiredTestMethod().getName()),
            Trial.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Trial trial = context.getStore(MINE).get(Trial.class, Trial.class);
    if (trial != null) {
      context
          .getRoot()
          .getStore(MINE)
          .computeIfAbsent(Lines.class, unused -> new Lines(), Lines.class)
          .add(
              trial.line(
                  inWords(context.getRequiredTestMethod().getName()),
                  context.getExecutionException().isEmpty()));
    }
  }

  private static String inWords(String name) {
    String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Of a whole run; written when it ends, before the suite that it tells of is stopped. */
  private static final class Lines implements AutoCloseable {
    private final List<Line> lines = new ArrayList<>();
    private final long began = System.nanoTime();
    private final String database = database();

    private void add(Line line) {
      lines.add(line);
    }

    @Override
    public void close() {
      String file = System.getProperty("acceptance.report", "");
      if (file.isEmpty()) {
        return;
      }
      try {
        Files.writeString(Path.of(file), toMarkdown());
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private String toMarkdown() {
      StringBuilder report = new StringBuilder("# Faults: the last report\n\n");
      report.append(
          "Written by `acceptance/faults` on %s. Seed %d. %s, Java %s on %s %s, %d processors, %s, Kafka %s.%n%n"
              .formatted(
                  LocalDate.now(ZoneOffset.UTC),
                  RunningSuite.SEED,
                  System.getProperty("acceptance.revision", "Revision not told"),
                  System.getProperty("java.version"),
                  System.getProperty("os.name"),
                  System.getProperty("os.arch"),
                  Runtime.getRuntime().availableProcessors(),
                  database,
                  AppInfoParser.getVersion()));
      report.append(
          """
          | fault | injections | writes ok | refused | unknown | events checked | findings | seconds | held |
          |---|---:|---:|---:|---:|---:|---:|---:|---|
          """);
      for (Line line : lines) {
        report.append(
            "| %s | %d | %d | %d | %d | %d | %d | %d | %s |%n"
                .formatted(
                    line.fault(),
                    line.injections(),
                    line.ok(),
                    line.failed(),
                    line.unknown(),
                    line.events(),
                    line.findings(),
                    line.took().toSeconds(),
                    line.held() ? "yes" : "**no**"));
      }
      report.append(
          "| **all** | %d | %d | %d | %d | | %d | %d | %s |%n"
              .formatted(
                  lines.stream().mapToInt(Line::injections).sum(),
                  lines.stream().mapToLong(Line::ok).sum(),
                  lines.stream().mapToLong(Line::failed).sum(),
                  lines.stream().mapToLong(Line::unknown).sum(),
                  lines.stream().mapToInt(Line::findings).sum(),
                  Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                  lines.stream().allMatch(Line::held) ? "yes" : "**no**"));
      return report.toString();
    }

    private static String database() {
      try (Connection database = RunningSuite.database(Service.GOVERNANCE)) {
        return "PostgreSQL " + database.getMetaData().getDatabaseProductVersion();
      } catch (SQLException away) {
        return "PostgreSQL";
      }
    }
  }
}
