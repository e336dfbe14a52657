create table submission (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(60) not null unique,
  state varchar(16) not null
    check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN', 'DECIDED')),
  stage varchar(24) not null check (stage in ('CONCEPT_NOTE', 'PROJECT_DOCUMENT', 'REVISION')),
  project_id uuid not null references project,
  project_reference varchar(40) not null,
  titles jsonb not null,
  unit varchar(20) not null,
  prepared_by varchar(255) not null,
  submitted_by varchar(255),
  submitted_on date,
  project_version bigint,
  content text,
  content_hash varchar(64),
  return_comment text,
  withdrawal_reason text,
  decision_kind varchar(24) check (decision_kind in
    ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'DEFERRED', 'REJECTED')),
  decided_on date,
  review_meeting_id uuid,
  review_meeting_reference varchar(40),
  check ((state = 'DECIDED') = (decision_kind is not null)),
  check (state not in ('SUBMITTED', 'RETURNED', 'DECIDED') or content_hash is not null),
  check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
-- Two officers who begin at the same moment: the second is refused.
create unique index submission_open on submission (project_id) where state in ('DRAFT', 'SUBMITTED');
create index submission_project on submission (project_id);
create index submission_reference on submission (reference, id);
create index submission_changed on submission (changed_at, id);
create index submission_state on submission (state, reference, id);
create index submission_submitted on submission (submitted_on) where submitted_on is not null;

-- What the committee has been given is evidence: no program, and nobody at a console, rewrites it.
create function submission_content_is_immutable() returns trigger language plpgsql as $$
begin
  raise exception 'the content of a submission is immutable' using errcode = 'restrict_violation';
end $$;
create trigger submission_content_immutable before update on submission
  for each row when (old.content is not null and
    (new.content, new.content_hash, new.project_version, new.project_id, new.stage)
    is distinct from
    (old.content, old.content_hash, old.project_version, old.project_id, old.stage))
  execute function submission_content_is_immutable();
create trigger submission_content_kept before delete on submission
  for each row when (old.content is not null)
  execute function submission_content_is_immutable();

create table submission_condition (
  submission_id uuid not null references submission,
  number integer not null,
  text text not null,
  owner varchar(120) not null,
  due_on date not null,
  primary key (submission_id, number)
);

create table submission_recommendation (
  submission_id uuid not null references submission,
  number integer not null,
  text text not null,
  primary key (submission_id, number)
);
