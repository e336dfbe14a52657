create table body (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  code varchar(32) not null unique,
  kind varchar(32) not null,
  names jsonb not null,
  unit varchar(32) not null,
  valid_from date not null,
  valid_to date,
  sunset_on date,
  cadence_rule varchar(255),
  cadence_starts_on date,
  cadence_expected_per_year integer,
  deadline_body varchar(32),
  deadline_days integer,
  deadline_lead_days integer,
  quorum_basis varchar(16) not null,
  quorum_number integer,
  quorum_numerator integer,
  quorum_denominator integer,
  decision_rule varchar(32) not null,
  state varchar(16) not null check (state in ('ACTIVE', 'DISSOLVED')),
  check ((state = 'DISSOLVED') = (valid_to is not null)),
  check ((kind = 'TASK_FORCE') = (sunset_on is not null))
);
create index body_names on body ((names ->> 'en'), id);
create index body_valid_from on body (valid_from, id);

create table body_seat (
  body_id uuid not null references body,
  position integer not null,
  code varchar(120) not null,
  regional_group varchar(32),
  function_name varchar(100),
  primary key (body_id, position),
  check ((regional_group is null) <> (function_name is null))
);
