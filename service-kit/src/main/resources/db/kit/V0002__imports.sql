-- One row a file that was sent to be imported. The report is kept as it was answered.
create table import_run (
  id uuid primary key,
  layout varchar(64) not null,
  mode varchar(16) not null check (mode in ('ALL_OR_NOTHING', 'ACCEPTED_ROWS')),
  preview boolean not null,
  state varchar(16) not null check (state in ('RUNNING', 'PREVIEWED', 'DONE', 'REJECTED')),
  sha256 varchar(64) not null,
  bytes bigint not null,
  idempotency_key varchar(255),
  started_by varchar(255) not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  rows_read integer not null,
  accepted integer not null,
  duplicates integer not null,
  rejected integer not null,
  warnings integer not null,
  report text,
  unique (started_by, idempotency_key)
);
create index import_run_started on import_run (started_at, id);
