create table activity (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(200) not null unique,
  state varchar(16) not null,
  title varchar(1000) not null,
  reporting_organisation varchar(255),
  reporting_organisation_name varchar(500),
  countries jsonb not null,
  starts_on date,
  ends_on date,
  project_id uuid references project,
  digest varchar(64) not null
);
create index activity_reference on activity (reference, id);
create index activity_changed on activity (changed_at, id);
create index activity_project on activity (project_id) where project_id is not null;

create table financial_flow (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(500) not null unique,
  state varchar(16) not null,
  source varchar(24) not null,
  source_key varchar(400) not null,
  activity varchar(200) not null,
  kind varchar(24) not null,
  amount numeric(17, 2) not null,
  currency varchar(3) not null,
  flow_on date not null,
  value_on date,
  provider varchar(500),
  provider_identifier varchar(200),
  description text,
  unique (source, source_key)
);
create index financial_flow_reference on financial_flow (reference, id);
create index financial_flow_on on financial_flow (flow_on, id);
create index financial_flow_changed on financial_flow (changed_at, id);
create index financial_flow_activity on financial_flow (activity, reference, id);
