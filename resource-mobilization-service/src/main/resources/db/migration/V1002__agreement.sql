create table agreement (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(32) not null unique,
  state varchar(24) not null check
    (state in ('PIPELINE', 'SIGNED', 'ACTIVE', 'OPERATIONALLY_CLOSED', 'FINANCIALLY_CLOSED')),
  titles jsonb not null,
  donor_id uuid not null references donor,
  donor_reference varchar(64),
  amount numeric(17, 2) not null,
  currency char(3) not null,
  rate_per_usd numeric(18, 6),
  rate_as_of date,
  starts_on date not null,
  ends_on date not null,
  signed_on date,
  activated_on date,
  operationally_closed_on date,
  financially_closed_on date,
  earmarking varchar(4) not null,
  support_rate numeric(5, 4) not null,
  support_rate_reason varchar(32),
  support_rate_proposed_by varchar(255) not null,
  support_rate_approved_by varchar(255),
  support_rate_approved_on date,
  unit varchar(32) not null,
  region varchar(32) not null,
  check (ends_on >= starts_on)
);
create index agreement_starts on agreement (starts_on, id);
create index agreement_ends on agreement (ends_on, id);
create index agreement_donor on agreement (donor_id);
create index agreement_unit on agreement (unit);
create index agreement_titles_search on agreement using gin (all_texts(titles) gin_trgm_ops);

create table agreement_co_donor (
  agreement_id uuid not null references agreement,
  position integer not null,
  donor_id uuid not null references donor,
  primary key (agreement_id, position)
);

create table agreement_instalment (
  agreement_id uuid not null references agreement,
  position integer not null,
  amount numeric(17, 2) not null,
  currency char(3) not null,
  due_on date,
  milestone varchar(500),
  primary key (agreement_id, position)
);

create table agreement_schedule_line (
  agreement_id uuid not null references agreement,
  position integer not null,
  kind varchar(16) not null,
  period varchar(16) not null,
  basis varchar(16) not null,
  days integer,
  months integer,
  due_on date,
  primary key (agreement_id, position)
);

create table agreement_amendment (
  agreement_id uuid not null references agreement,
  position integer not null,
  amended_on date not null,
  reason varchar(2000) not null,
  previous_ends_on date not null,
  ends_on date not null,
  changes_schedule boolean not null,
  primary key (agreement_id, position)
);
