create table meeting (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(64) not null unique,
  body_id uuid not null references body,
  year integer not null,
  number integer not null,
  titles jsonb not null,
  state varchar(16) not null
    check (state in ('PLANNED', 'CONVENED', 'ADJOURNED', 'CLOSED', 'CANCELLED')),
  mode varchar(16) not null,
  venue varchar(300),
  unit varchar(32) not null,
  opens_on date not null,
  closes_on date not null,
  resumes_on date,
  votes_present integer,
  quorum_required integer,
  minutes_state varchar(16),
  minutes_text text,
  minutes_approved_by varchar(255),
  minutes_approved_on date,
  cancellation_reason varchar(1000),
  slot varchar(64),
  moved_by_hand boolean not null,
  unique (body_id, year, number),
  unique (body_id, slot),
  check (closes_on >= opens_on)
);
create index meeting_opens_on on meeting (opens_on, id);
create index meeting_of_body on meeting (body_id, opens_on, id);

create table meeting_segment (
  meeting_id uuid not null references meeting,
  position integer not null,
  opens_on date not null,
  closes_on date not null,
  primary key (meeting_id, position)
);

create table meeting_agenda_item (
  meeting_id uuid not null references meeting,
  position integer not null,
  number varchar(32) not null,
  titles jsonb not null,
  state varchar(16) not null check (state in ('PROPOSED', 'ADOPTED', 'DEFERRED', 'CLOSED')),
  primary key (meeting_id, position)
);

create table meeting_attendee (
  meeting_id uuid not null references meeting,
  position integer not null,
  kind varchar(16) not null,
  name varchar(200) not null,
  role varchar(16) not null,
  stands_in_for varchar(200),
  primary key (meeting_id, position)
);

create table meeting_minutes_drafter (
  meeting_id uuid not null references meeting,
  person varchar(255) not null,
  primary key (meeting_id, person)
);
