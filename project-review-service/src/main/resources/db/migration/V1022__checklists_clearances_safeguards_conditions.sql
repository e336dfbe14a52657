create table checklist (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(60) not null unique,
  state varchar(16) not null check (state in ('DRAFT', 'PUBLISHED', 'DISCARDED')),
  code varchar(40) not null,
  edition integer not null,
  kind varchar(16) not null check (kind in ('CLEARANCE', 'SCREENING')),
  review_function varchar(40),
  title varchar(200) not null,
  budget_from numeric(17, 2),
  step integer not null,
  questions jsonb not null,
  valid_from date,
  valid_until date,
  discard_reason text,
  unique (code, edition),
  check ((kind = 'CLEARANCE') = (review_function is not null)),
  check ((state = 'PUBLISHED') = (valid_from is not null)),
  check (valid_from <= valid_until)
);
-- Two editions that are published at the same moment: the second is refused.
create unique index checklist_current on checklist (code)
  where state = 'PUBLISHED' and valid_until is null;
create index checklist_reference on checklist (reference, id);
create index checklist_changed on checklist (changed_at, id);

create table checklist_stage (
  checklist_id uuid not null references checklist,
  stage varchar(24) not null,
  primary key (checklist_id, stage)
);

create table safeguards_screening (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(40) not null unique,
  state varchar(16) not null check (state in ('SCREENED', 'CONFIRMED', 'SUPERSEDED')),
  project_id uuid not null references project,
  project_reference varchar(40) not null,
  unit varchar(20) not null,
  checklist_code varchar(40) not null,
  checklist_edition integer not null,
  answers jsonb not null,
  category varchar(16) not null,
  documents jsonb not null,
  screened_by varchar(255) not null,
  screened_on date not null,
  confirmed_by varchar(255),
  confirmed_on date
);
create unique index safeguards_screening_current on safeguards_screening (project_id) where state <> 'SUPERSEDED';
create index safeguards_screening_reference on safeguards_screening (reference, id);
create index safeguards_screening_changed on safeguards_screening (changed_at, id);

alter table submission
  add column clearances jsonb not null default '[]',
  add column approval_state varchar(16)
    check (approval_state in ('PENDING', 'IN_EFFECT', 'LAPSED')),
  add column approval_changed_on date,
  add column lapse_reason text;

update submission set approval_state = 'IN_EFFECT', approval_changed_on = decided_on
where decision_kind = 'APPROVED';
update submission set approval_state = 'PENDING', approval_changed_on = decided_on
where decision_kind = 'APPROVED_WITH_CONDITIONS';

-- A project has one approval that waits for conditions.
create index submission_pending on submission (project_id) where approval_state = 'PENDING';

create table submission_waiting_for (
  submission_id uuid not null references submission,
  review_function varchar(40) not null,
  primary key (submission_id, review_function)
);
create index submission_waiting_for_function on submission_waiting_for (review_function);

create table condition (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(70) not null unique,
  state varchar(16) not null check (state in ('OPEN', 'EVIDENCED', 'VERIFIED', 'NOT_MET', 'LAPSED')),
  submission_id uuid not null references submission,
  submission_reference varchar(60) not null,
  project_id uuid not null references project,
  project_reference varchar(40) not null,
  unit varchar(20) not null,
  number integer not null,
  text text not null,
  owner varchar(120) not null,
  due_on date not null,
  evidence text,
  evidence_link text,
  evidenced_by varchar(255),
  evidenced_on date,
  return_comment text,
  verified_by varchar(255),
  verified_on date,
  failure_reason text,
  unique (submission_id, number),
  check ((state = 'VERIFIED') = (verified_by is not null)),
  check (verified_by is distinct from evidenced_by or verified_by is null)
);
create index condition_reference on condition (reference, id);
create index condition_due on condition (due_on, id);
create index condition_changed on condition (changed_at, id);

-- Conditions that were imposed before they were records. Their history begins with version 1.
insert into condition (id, version, created_at, changed_at, changed_by, reference, state,
  submission_id, submission_reference, project_id, project_reference, unit, number, text, owner, due_on)
select gen_random_uuid(), 0, submission.changed_at, submission.changed_at, submission.changed_by,
  submission.reference || '/C' || condition.number, 'OPEN', submission.id, submission.reference,
  submission.project_id, submission.project_reference, submission.unit, condition.number,
  condition.text, condition.owner, condition.due_on
from submission_condition condition join submission on submission.id = condition.submission_id;
