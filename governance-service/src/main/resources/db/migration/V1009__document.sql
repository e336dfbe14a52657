create table document (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  symbol varchar(100) not null,
  symbol_key varchar(100) not null unique,
  titles jsonb not null,
  meeting_id uuid not null references meeting,
  agenda_item varchar(32),
  category varchar(16) not null,
  unit varchar(32) not null,
  classification varchar(32) not null,
  word_limit integer not null,
  words integer,
  word_waiver varchar(1000),
  submitted_on date,
  state varchar(16) not null
    check (state in
      ('PLANNED', 'SUBMITTED', 'PARTLY_ISSUED', 'ISSUED', 'CANCELLED', 'SUPERSEDED')),
  superseded_by uuid references document,
  cancellation_reason varchar(1000),
  check ((state = 'SUPERSEDED') = (superseded_by is not null))
);
create index document_symbol on document (symbol, id);
create index document_meeting on document (meeting_id);
create index document_titles on document using gin (all_texts(titles) gin_trgm_ops);

create table document_language (
  document_id uuid not null references document,
  position integer not null,
  language varchar(8) not null,
  issued_on date,
  sha256 varchar(64),
  media_type varchar(100),
  primary key (document_id, position),
  unique (document_id, language)
);

create table stored_file (
  sha256 varchar(64) primary key,
  media_type varchar(100) not null,
  content bytea not null
);
