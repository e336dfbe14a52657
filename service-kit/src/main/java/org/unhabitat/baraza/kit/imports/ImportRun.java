package org.unhabitat.baraza.kit.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** One file that somebody sent, and what became of it. */
@Entity
@Table(name = "import_run")
class ImportRun {
  @Id
  @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
  private UUID id;

  private String layout;

  @Enumerated(EnumType.STRING)
  private ImportMode mode;

  private boolean preview;

  @Enumerated(EnumType.STRING)
  private ImportState state;

  private String sha256;
  private long bytes;

  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "rows_read")
  private int rowsRead;

  private int accepted;
  private int duplicates;
  private int rejected;
  private int warnings;
  private String report;

  /** Counted up where a run is taken over. */
  private int attempt;

  /** For Hibernate. */
  protected ImportRun() {}

  ImportRun(
      String layout,
      ImportMode mode,
      boolean preview,
      ImportFile file,
      String idempotencyKey,
      String startedBy,
      Instant startedAt) {
    this.layout = layout;
    this.mode = mode;
    this.preview = preview;
    this.state = ImportState.RUNNING;
    this.sha256 = file.sha256();
    this.bytes = file.bytes();
    this.idempotencyKey = idempotencyKey;
    this.startedBy = startedBy;
    this.startedAt = startedAt;
    this.attempt = 1;
  }

  /** Shows how far the import has come. */
  void progress(ImportReport soFar) {
    rowsRead = soFar.rows();
    accepted = soFar.accepted();
    duplicates = soFar.duplicates();
    rejected = soFar.rejected();
    warnings = soFar.warnings();
  }

  /**
   * @param body the report's totals, lines and attachments as JSON
   */
  void end(ImportState end, ImportReport counts, String body, Instant at) {
    progress(counts);
    state = end;
    report = body;
    endedAt = at;
  }

  UUID id() {
    return id;
  }

  ImportMode mode() {
    return mode;
  }

  boolean isPreview() {
    return preview;
  }

  boolean isRunning() {
    return state == ImportState.RUNNING;
  }

  /** Whether both ask for the same thing to be done with the same file. */
  boolean isOfTheSameRequestAs(ImportRun other) {
    return layout.equals(other.layout)
        && mode == other.mode
        && preview == other.preview
        && sha256.equals(other.sha256);
  }

  int attempt() {
    return attempt;
  }

  String layout() {
    return layout;
  }

  String startedBy() {
    return startedBy;
  }

  String report() {
    return report;
  }

  ImportView view(ImportReport.Body body) {
    return new ImportView(
        id,
        layout,
        mode,
        preview,
        state,
        startedBy,
        startedAt,
        endedAt,
        sha256,
        bytes,
        rowsRead,
        accepted,
        duplicates,
        rejected,
        warnings,
        body.totals(),
        body.lines(),
        body.attachments());
  }
}
