package org.unhabitat.baraza.kit.imports;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.unhabitat.baraza.kit.idempotency.KeyUsedForAnotherRequest;
import org.unhabitat.baraza.kit.identity.Caller;
import org.unhabitat.baraza.kit.problem.InvalidRequest;
import org.unhabitat.baraza.kit.problem.NotAllowed;
import org.unhabitat.baraza.kit.problem.NotFound;
import org.unhabitat.baraza.kit.problem.StateConflict;
import org.unhabitat.baraza.kit.time.DutyStation;

/**
 * Takes files in. Imports of one layout wait for one another, transaction by transaction: two
 * people who send the same file at the same moment get one effect and one report full of
 * duplicates.
 */
@ApplicationScoped
public class Imports {
  private static final int CHUNK = 100;

  private final List<ImportLayout<?>> layouts;
  private final EntityManager entityManager;
  private final RunsAtWork atWork;
  private final ObjectMapper json;
  private final Caller caller;
  private final DutyStation dutyStation;
  private final long largestFile;
  private final Duration longest;

  Imports(
      @All List<ImportLayout<?>> layouts,
      EntityManager entityManager,
      RunsAtWork atWork,
      ObjectMapper json,
      Caller caller,
      DutyStation dutyStation,
      @ConfigProperty(name = "baraza.imports.largest-file", defaultValue = "50000000")
          long largestFile,
      @ConfigProperty(name = "baraza.imports.longest-transaction", defaultValue = "PT15M")
          Duration longest) {
    this.layouts = layouts;
    this.entityManager = entityManager;
    this.atWork = atWork;
    this.json = json;
    this.caller = caller;
    this.dutyStation = dutyStation;
    this.largestFile = largestFile;
    this.longest = longest;
  }

  /**
   * Imports a file.
   *
   * @param preview whether only to say what would happen
   * @param key the caller's idempotency key: a second request with it gets the answer of the first,
   *     or begins it again where its service died over it; null where none is given
   * @param body the file; it is received as a whole before anything else
   */
  public ImportView run(
      String layoutName, ImportMode mode, boolean preview, String key, InputStream body)
      throws IOException {
    ImportLayout<?> layout = layout(layoutName);
    try (ImportFile file = ImportFile.receive(body, largestFile)) {
      if (file.bytes() == 0) {
        throw InvalidRequest.at("", "the body is empty; it has to be the file");
      }
      ImportRun run =
          new ImportRun(layout.name(), mode, preview, file, key, caller.id(), dutyStation.now());
      Optional<ImportRun> before = runOf(key);
      if (before.isEmpty()) {
        return run(layout, run, start(run), file);
      }
      if (!before.get().isOfTheSameRequestAs(run)) {
        throw new KeyUsedForAnotherRequest(key);
      }
      return before.get().isRunning()
          ? run(layout, run, takeOver(before.get()), file)
          : before.get().view(bodyOf(before.get()));
    }
  }

  /** An import that the caller started, or may start the like of. */
  public ImportView get(UUID id) {
    ImportRun run = entityManager.find(ImportRun.class, id);
    if (run == null || !mayRead(run)) {
      throw new NotFound("import", id);
    }
    return run.view(bodyOf(run));
  }

  private Optional<ImportRun> runOf(String key) {
    return key == null
        ? Optional.empty()
        : entityManager
            .createQuery(
                "from ImportRun where startedBy = :caller and idempotencyKey = :key",
                ImportRun.class)
            .setParameter("caller", caller.id())
            .setParameter("key", key)
            .getResultStream()
            .findFirst();
  }

  /**
   * Begins a run again that was cut off. What its first attempt has done is found as duplicates.
   *
   * @throws StateConflict where it is still alive
   */
  private Attempt takeOver(ImportRun run) {
    if (!atWork.takeOver(run.id(), run.attempt())) {
      throw new StateConflict("the import with this Idempotency-Key is running: " + run.id());
    }
    return new Attempt(run.id(), run.attempt() + 1);
  }

  private <R> ImportView run(
      ImportLayout<R> layout, ImportRun run, Attempt attempt, ImportFile file) throws IOException {
    ImportReport report = new ImportReport();
    atWork.begin(attempt.run());
    try {
      if (run.isPreview()) {
        tryOut(layout, file, report);
        return end(attempt, ImportState.PREVIEWED, report);
      }
      if (run.mode() == ImportMode.ACCEPTED_ROWS) {
        Chunks<R> chunks = new Chunks<>(layout, report, attempt.run());
        read(layout, file, chunks, report);
        chunks.applyRest();
        boolean isUseless = report.rows() == 0 && report.hasErrors();
        return end(attempt, isUseless ? ImportState.REJECTED : ImportState.DONE, report);
      }
      if (allOrNothing(layout, file, report)) {
        return end(attempt, ImportState.DONE, report);
      }
      report.nothingAccepted();
      return end(attempt, ImportState.REJECTED, report);
    } catch (IOException | RuntimeException failed) {
      report.reject(
          0, "", "the import was cut off by a failure of the service; send the file again");
      end(attempt, ImportState.REJECTED, report);
      throw failed;
    } finally {
      atWork.end(attempt.run());
    }
  }

  private <R> void tryOut(ImportLayout<R> layout, ImportFile file, ImportReport report) {
    try {
      inTransaction(
          layout,
          () -> {
            read(layout, file, new OneByOne<>(layout::preview, report), report);
            throw new Undo();
          });
    } catch (Undo asMeant) {
      // Everything was tried, nothing is to stay.
    }
  }

  private <R> boolean allOrNothing(ImportLayout<R> layout, ImportFile file, ImportReport report) {
    try {
      inTransaction(
          layout,
          () -> {
            read(layout, file, new OneByOne<>(layout::apply, report), report);
            if (report.hasErrors()) {
              throw new Undo();
            }
            return null;
          });
      return true;
    } catch (Undo rejected) {
      return false;
    }
  }

  private <R> void read(
      ImportLayout<R> layout, ImportFile file, ImportLayout.Rows<R> rows, ImportReport report)
      throws IOException {
    try {
      layout.read(file, rows);
    } catch (UnreadableFile broken) {
      report.reject(broken.line(), broken.pointer(), broken.getMessage());
    } catch (JsonProcessingException broken) {
      JsonLocation at = broken.getLocation();
      report.reject(at == null ? 1 : Math.max(at.getLineNr(), 1), "", "is no valid JSON");
    } catch (XMLStreamException broken) {
      int line =
          broken.getLocation() == null ? 1 : Math.max(broken.getLocation().getLineNumber(), 1);
      report.reject(line, "", "is no well-formed XML");
    }
  }

  private Attempt start(ImportRun run) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              entityManager.persist(run);
              return new Attempt(run.id(), run.attempt());
            });
  }

  /**
   * @throws StateConflict where the attempt was believed dead, and its report is another's by now
   */
  private ImportView end(Attempt attempt, ImportState state, ImportReport report) {
    ImportReport.Body body = report.body();
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              ImportRun run =
                  entityManager.find(
                      ImportRun.class, attempt.run(), LockModeType.PESSIMISTIC_WRITE);
              if (run.attempt() != attempt.number()) {
                throw new StateConflict("another request has taken the import over: " + run.id());
              }
              run.end(state, report, json.writeValueAsString(body), dutyStation.now());
              return run.view(body);
            });
  }

  private <T> T inTransaction(ImportLayout<?> layout, Callable<T> work) {
    return QuarkusTransaction.requiringNew()
        .timeout((int) longest.toSeconds())
        .call(
            () -> {
              waitForOthers(layout);
              return work.call();
            });
  }

  /** Held until the transaction ends; a lock of the layout, not of the table. */
  private void waitForOthers(ImportLayout<?> layout) {
    entityManager
        .createNativeQuery(
            "select 1 from pg_advisory_xact_lock(hashtextextended('import ' || ?1, 0))",
            Integer.class)
        .setParameter(1, layout.name())
        .getSingleResult();
  }

  private <R> RowOutcome apply(Function<R, RowOutcome> step, R row) {
    RowOutcome outcome = step.apply(row);
    // The next row has to find this one, and the database has to have its say on it.
    entityManager.flush();
    return outcome;
  }

  private ImportLayout<?> layout(String name) {
    for (ImportLayout<?> layout : layouts) {
      if (layout.name().equals(name)) {
        if (!caller.has(layout.role())) {
          throw new NotAllowed("it takes the role %s to import %s".formatted(layout.role(), name));
        }
        return layout;
      }
    }
    List<String> names = layouts.stream().map(ImportLayout::name).sorted().toList();
    throw InvalidRequest.at("/layout", "is not one of " + String.join(", ", names));
  }

  private boolean mayRead(ImportRun run) {
    return run.startedBy().equals(caller.id())
        || layouts.stream()
            .filter(layout -> layout.name().equals(run.layout()))
            .anyMatch(layout -> caller.has(layout.role()));
  }

  private ImportReport.Body bodyOf(ImportRun run) {
    if (run.report() == null) {
      return new ImportReport.Body(Map.of(), List.of(), Map.of());
    }
    try {
      return json.readValue(run.report(), new TypeReference<ImportReport.Body>() {});
    } catch (JacksonException unreadable) {
      throw new IllegalStateException("the report of an import is unreadable", unreadable);
    }
  }

  /**
   * Rows in the one transaction that is open. A wrong row does not end it, so that one look at a
   * file finds every wrong row; but where it was the database that refused, nothing more can be
   * tried.
   */
  private final class OneByOne<R> implements ImportLayout.Rows<R> {
    private final Function<R, RowOutcome> step;
    private final ImportReport report;
    private boolean isBroken;

    private OneByOne(Function<R, RowOutcome> step, ImportReport report) {
      this.step = step;
      this.report = report;
    }

    @Override
    public void row(int line, R row) {
      if (isBroken) {
        report.addUnchecked();
        return;
      }
      report.add(line, tryToApply(row));
      if (isBroken) {
        report.warn(line, "", "the rows after it were not checked");
      } else if (report.rows() % CHUNK == 0) {
        entityManager.clear();
      }
    }

    private RowOutcome tryToApply(R row) {
      try {
        return apply(step, row);
      } catch (RuntimeException failed) {
        RowOutcome refused = Refusal.of(failed).orElseThrow(() -> failed);
        isBroken = Refusal.isByDatabase(failed);
        // What the row has half done would otherwise be written with the next one.
        entityManager.clear();
        return refused;
      }
    }

    @Override
    public void unreadable(int line, RowOutcome errors) {
      report.add(line, errors);
    }

    @Override
    public void warning(int line, String pointer, String detail) {
      report.warn(line, pointer, detail);
    }
  }

  /**
   * Rows in small transactions. A chunk that fails is undone and its rows are applied again one by
   * one, so that a wrong row takes none of its neighbours with it.
   */
  private final class Chunks<R> implements ImportLayout.Rows<R> {
    private final ImportLayout<R> layout;
    private final ImportReport report;
    private final UUID id;
    private final List<Row<R>> waiting = new ArrayList<>(CHUNK);

    private Chunks(ImportLayout<R> layout, ImportReport report, UUID id) {
      this.layout = layout;
      this.report = report;
      this.id = id;
    }

    @Override
    public void row(int line, R row) {
      waiting.add(new Row<>(line, row));
      if (waiting.size() == CHUNK) {
        applyRest();
      }
    }

    @Override
    public void unreadable(int line, RowOutcome errors) {
      applyRest();
      report.add(line, errors);
    }

    @Override
    public void warning(int line, String pointer, String detail) {
      report.warn(line, pointer, detail);
    }

    private void applyRest() {
      if (waiting.isEmpty()) {
        return;
      }
      List<Row<R>> chunk = List.copyOf(waiting);
      waiting.clear();
      List<RowOutcome> outcomes = applyTogether(chunk);
      for (int i = 0; i < chunk.size(); i++) {
        report.add(chunk.get(i).line(), outcomes.get(i));
      }
      showProgress();
    }

    private List<RowOutcome> applyTogether(List<Row<R>> chunk) {
      try {
        return inTransaction(
            layout, () -> chunk.stream().map(row -> apply(layout::apply, row.row())).toList());
      } catch (RuntimeException failed) {
        if (Refusal.of(failed).isEmpty()) {
          throw failed;
        }
        return chunk.stream().map(this::applyAlone).toList();
      }
    }

    private RowOutcome applyAlone(Row<R> row) {
      try {
        return inTransaction(layout, () -> apply(layout::apply, row.row()));
      } catch (RuntimeException failed) {
        return Refusal.of(failed).orElseThrow(() -> failed);
      }
    }

    private void showProgress() {
      QuarkusTransaction.requiringNew()
          .run(() -> entityManager.find(ImportRun.class, id).progress(report));
    }
  }

  private record Row<R>(int line, R row) {}

  /** One who does a run; a second one where the first has died. */
  private record Attempt(UUID run, int number) {}

  /** Thrown to undo a transaction that went as it was meant to. */
  private static final class Undo extends RuntimeException {
    private Undo() {
      super(null, null, false, false);
    }
  }
}
