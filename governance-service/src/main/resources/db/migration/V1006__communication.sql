create table communication_series (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  code varchar(32) not null unique,
  names jsonb not null,
  audience varchar(200) not null,
  unit varchar(32) not null,
  cadence_rule varchar(255),
  cadence_starts_on date,
  cadence_expected_per_year integer,
  valid_from date not null,
  valid_to date,
  state varchar(16) not null check (state in ('ACTIVE', 'DISCONTINUED')),
  check ((state = 'DISCONTINUED') = (valid_to is not null))
);

create table communication_issue (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(64) not null unique,
  series_id uuid not null references communication_series,
  number integer not null,
  titles jsonb not null,
  published_on date not null,
  link varchar(500),
  withdrawn_on date,
  withdrawal_reason varchar(1000),
  state varchar(16) not null check (state in ('PUBLISHED', 'WITHDRAWN')),
  unique (series_id, number),
  check ((state = 'WITHDRAWN') = (withdrawn_on is not null))
);
create index communication_issue_published on communication_issue (series_id, published_on, id);
