create table reporting_period (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(20) not null unique,
  state varchar(16) not null check (state in ('OPEN', 'LOCKED')),
  starts_on date not null,
  ends_on date not null,
  due_on date not null,
  check (starts_on <= ends_on and ends_on <= due_on)
);
create index reporting_period_ends on reporting_period (ends_on, id);
create index reporting_period_changed on reporting_period (changed_at, id);

create table results_report (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(70) not null unique,
  state varchar(16) not null check (state in ('DRAFT', 'PENDING', 'RETURNED', 'APPROVED')),
  project_id uuid not null references project,
  project_reference varchar(40) not null,
  unit varchar(20) not null,
  region varchar(40),
  period_id uuid not null references reporting_period,
  period_reference varchar(20) not null,
  due_on date not null,
  indicator_values jsonb not null,
  narrative text,
  policy_checks jsonb not null,
  first_submitted_on date,
  submitted_on date,
  submitted_by varchar(255),
  approved_on date,
  approved_by varchar(255),
  return_comment text,
  unique (project_id, period_id),
  check (approved_by is distinct from submitted_by or approved_by is null)
);
create index results_report_due on results_report (due_on, id);
create index results_report_reference on results_report (reference, id);
create index results_report_changed on results_report (changed_at, id);
create index results_report_period on results_report (period_id);
create index project_implementation on project (implementation_started_on)
  where implementation_started_on is not null;
