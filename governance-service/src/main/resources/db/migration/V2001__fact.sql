-- The fact ledger: what figures count, each fact traceable to the event it was taken from.

-- One row a record that was heard of: the version that its facts were taken from. A newer version
-- replaces all facts of the record, also where none are left.
create table fact_record (
  family varchar(64) not null,
  record_id uuid not null,
  version bigint not null,
  written_at timestamptz not null,
  primary key (family, record_id)
);

create table fact (
  id uuid primary key,
  family varchar(64) not null,
  record_id uuid not null,
  reference varchar(255),
  link varchar(255) not null,
  event_id varchar(255) not null,
  event_type varchar(255) not null,
  kind varchar(64) not null,
  occurred_on date not null,
  counts_on date not null,
  until date,
  subject varchar(64),
  subject_kind varchar(64),
  distinct_key varchar(64) not null,
  quantity numeric(20, 4) not null,
  unit varchar(32) not null,
  foreign key (family, record_id) references fact_record on delete cascade,
  constraint fact_holds_for_a_while check (until is null or until >= counts_on)
);

-- What a figure selects by; what it adds up is in the index too, so that it need not visit the rows.
create index fact_by_subject on fact (kind, subject, counts_on)
  include (until, distinct_key, quantity);
create index fact_by_kind on fact (kind, counts_on)
  include (subject_kind, until, distinct_key, quantity);
create index fact_of_record on fact (family, record_id);
-- The orders of the list of facts behind a figure.
create index fact_listed on fact (kind, counts_on, id);
