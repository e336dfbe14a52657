create table completion (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(32) not null unique,
  staff_member_id uuid not null references staff_member,
  course_id uuid not null references course,
  kind varchar(16) not null check (kind in ('COMPLETION', 'CREDIT')),
  completed_on date not null,
  valid_until date,
  language varchar(2),
  certificate varchar(200),
  issued_by varchar(200),
  credit_reason varchar(1000),
  source varchar(100),
  state varchar(16) not null check (state in ('RECORDED', 'VOIDED')),
  void_reason varchar(1000),
  check ((kind = 'CREDIT') = (issued_by is not null)),
  check ((state = 'VOIDED') = (void_reason is not null))
);
-- Also finds what makes a person valid at a date.
create unique index completion_once on completion (staff_member_id, course_id, completed_on)
  where state = 'RECORDED';
create index completion_completed_on on completion (completed_on, id);
create index completion_course on completion (course_id, completed_on);

create table learning_assignment (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(80) not null,
  staff_member_id uuid not null references staff_member,
  requirement_id uuid not null references requirement,
  course_id uuid not null references course,
  covered_from date,
  covered_until date,
  in_scope_from date not null,
  in_scope_until date,
  due_on date not null,
  state varchar(16) not null check (state in ('OPEN', 'ENDED')),
  check ((state = 'ENDED') = (in_scope_until is not null))
);
create unique index learning_assignment_open on learning_assignment (staff_member_id, requirement_id)
  where in_scope_until is null;
create index learning_assignment_staff_member on learning_assignment (staff_member_id, course_id);
create index learning_assignment_course on learning_assignment (course_id, in_scope_from);
create index learning_assignment_requirement on learning_assignment (requirement_id);
create index learning_assignment_due_on on learning_assignment (due_on, id);
