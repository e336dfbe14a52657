alter table project
  add column budget_lines jsonb not null default '[]',
  add column partners jsonb not null default '[]',
  add column logical_framework jsonb not null default '[]',
  add column reviewed_as varchar(60),
  add column approved_plan jsonb,
  add column approved_version bigint,
  add column approved_hash varchar(64);

-- What is before the committee at the time of the upgrade is locked as well.
update project set reviewed_as = submission.reference
from submission where submission.project_id = project.id and submission.state = 'SUBMITTED';
