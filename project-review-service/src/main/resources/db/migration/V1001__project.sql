create table project (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(40) not null unique,
  state varchar(24) not null check (state in ('IDEA', 'CONCEPT_NOTE', 'PROJECT_DOCUMENT', 'APPROVED',
    'IN_IMPLEMENTATION', 'OPERATIONALLY_CLOSED', 'FINANCIALLY_CLOSED', 'DROPPED')),
  code varchar(60) not null unique,
  titles jsonb not null,
  summary jsonb,
  origin varchar(16) not null check (origin in ('PLAN_GENERATED', 'DONOR_INITIATED')),
  region varchar(40),
  unit varchar(20) not null,
  budget_amount numeric(17, 2),
  budget_currency varchar(3),
  funds_available_amount numeric(17, 2),
  funds_available_currency varchar(3),
  funds_spent_amount numeric(17, 2),
  funds_spent_currency varchar(3),
  starts_on date,
  ends_on date,
  external_source varchar(24),
  external_key varchar(64),
  external_code varchar(200),
  external_output text,
  external_digest varchar(64),
  approved_submission_id uuid,
  approved_stage varchar(24),
  approved_on date,
  drop_reason text,
  implementation_started_on date,
  operationally_closed_on date,
  financially_closed_on date,
  check (starts_on <= ends_on),
  check ((state = 'DROPPED') = (drop_reason is not null)),
  check ((budget_amount is null) = (budget_currency is null))
);
create unique index project_external on project (external_source, external_key);
create index project_reference on project (reference, id);
create index project_code on project (code, id);
create index project_title on project ((jsonb_extract_path_text(titles, 'en')), id);
create index project_changed on project (changed_at, id);
create index project_unit on project (unit, reference, id);
create index project_state on project (state, reference, id);
create index project_title_search on project using gin (all_texts(titles) gin_trgm_ops);
create index project_code_search on project using gin (code gin_trgm_ops);
create index project_reference_search on project using gin (reference gin_trgm_ops);

create table project_country (
  project_id uuid not null references project,
  country varchar(3) not null,
  primary key (project_id, country)
);
create index project_country_of on project_country (country, project_id);

create table project_sdg_target (
  project_id uuid not null references project,
  target varchar(5) not null,
  primary key (project_id, target)
);

create table project_subprogramme_share (
  project_id uuid not null references project,
  subprogramme integer not null check (subprogramme between 1 and 4),
  percent numeric(5, 2) not null check (percent > 0 and percent <= 100),
  primary key (project_id, subprogramme)
);

create table project_marker (
  project_id uuid not null references project,
  kind varchar(24) not null,
  score integer not null check (score between 0 and 3),
  rationale text not null,
  primary key (project_id, kind)
);

create table project_provision (
  project_id uuid not null references project,
  purpose varchar(40) not null,
  amount numeric(17, 2) not null,
  currency varchar(3) not null,
  primary key (project_id, purpose)
);
