create table review_meeting (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(40) not null unique,
  state varchar(16) not null check (state in ('PLANNED', 'CONVENED', 'CLOSED', 'CANCELLED')),
  year integer not null,
  number integer not null,
  held_on date not null,
  venue varchar(200),
  quorum integer not null check (quorum > 0),
  cancellation_reason text,
  unique (year, number),
  check (extract(year from held_on) = year),
  check ((state = 'CANCELLED') = (cancellation_reason is not null))
);
create index review_meeting_reference on review_meeting (reference, id);
create index review_meeting_held on review_meeting (held_on, id);
create index review_meeting_changed on review_meeting (changed_at, id);

create table review_meeting_item (
  meeting_id uuid not null references review_meeting,
  position integer not null,
  submission_id uuid not null references submission,
  project_id uuid not null references project,
  decision varchar(24) check (decision in
    ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'DEFERRED', 'REJECTED')),
  decided_by varchar(255),
  primary key (meeting_id, position),
  check ((decision is null) = (decided_by is null))
);
create index review_meeting_item_submission on review_meeting_item (submission_id);
create index review_meeting_item_project on review_meeting_item (project_id);

create table review_meeting_attendance (
  meeting_id uuid not null references review_meeting,
  position integer not null,
  person varchar(255) not null,
  name varchar(200) not null,
  unit varchar(20),
  role varchar(16) not null check (role in ('CHAIR', 'MEMBER', 'ALTERNATE', 'PRESENTER', 'OBSERVER')),
  stands_for varchar(200),
  primary key (meeting_id, position)
);

create table review_meeting_presenter (
  meeting_id uuid not null references review_meeting,
  submission_id uuid not null references submission,
  person varchar(255) not null,
  primary key (meeting_id, submission_id, person)
);

create table review_meeting_recusal (
  meeting_id uuid not null references review_meeting,
  submission_id uuid not null references submission,
  person varchar(255) not null,
  reason text not null,
  primary key (meeting_id, submission_id, person)
);
