alter table meeting add column session_number integer;
create unique index meeting_session_number on meeting (body_id, session_number)
  where session_number is not null and state <> 'CANCELLED';

create table outcome (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(64) not null unique,
  body_id uuid not null references body,
  meeting_id uuid references meeting,
  agenda_item varchar(32),
  kind varchar(16) not null,
  series varchar(4),
  serial integer,
  symbol varchar(100),
  symbol_key varchar(100),
  titles jsonb not null,
  unit varchar(32) not null,
  classification varchar(32) not null,
  state varchar(16) not null
    check (state in ('PROPOSED', 'IN_SILENCE', 'ADOPTED', 'REJECTED', 'WITHDRAWN', 'SUPERSEDED')),
  adopted_by varchar(16),
  decided_on date,
  public_since date,
  vote_yes integer,
  vote_no integer,
  vote_abstaining integer,
  vote_majority varchar(16),
  annexes text,
  superseded_by uuid references outcome,
  withdrawal_reason varchar(1000),
  check ((series is null) = (serial is null)),
  check ((state in ('ADOPTED', 'SUPERSEDED')) = (adopted_by is not null)),
  check ((state = 'SUPERSEDED') = (superseded_by is not null)),
  check (public_since is null
    or (classification = 'UNCLASSIFIED' and state in ('ADOPTED', 'SUPERSEDED')))
);
create unique index outcome_number on outcome (body_id, kind, series, serial)
  where serial is not null and state not in ('WITHDRAWN', 'REJECTED');
create index outcome_meeting on outcome (meeting_id);
create index outcome_symbol on outcome (symbol_key);
create index outcome_public on outcome (public_since, id) where public_since is not null;
create index outcome_titles on outcome using gin (all_texts(titles) gin_trgm_ops);

create table outcome_silence (
  outcome_id uuid not null references outcome,
  position integer not null,
  opened_on date not null,
  until date not null,
  state varchar(16) not null check (state in ('OPEN', 'PASSED', 'BROKEN')),
  broken_by varchar(200),
  broken_on date,
  primary key (outcome_id, position)
);

create table outcome_paragraph (
  id uuid primary key,
  outcome_id uuid not null references outcome,
  position integer not null,
  number varchar(40) not null,
  kind varchar(16) not null,
  lead_verb varchar(60) not null,
  addressee varchar(200) not null,
  texts jsonb not null,
  symbols text not null,
  public_since date
);
create index outcome_paragraph_of on outcome_paragraph (outcome_id, position);
create index outcome_paragraph_public on outcome_paragraph (public_since, id)
  where public_since is not null;
create index outcome_paragraph_texts on outcome_paragraph
  using gin (all_texts(texts) gin_trgm_ops) where public_since is not null;

create table follow_up (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(120) not null,
  outcome_id uuid not null references outcome,
  paragraph_id uuid not null unique references outcome_paragraph,
  lead_unit varchar(32),
  due_on date,
  reporting_session uuid references meeting,
  state varchar(16) not null check (state in ('OPEN', 'IN_PROGRESS', 'REPORTED', 'CLOSED')),
  conclusion varchar(32),
  closing_note varchar(1000),
  closed_on date,
  check ((state = 'CLOSED') = (conclusion is not null))
);
create index follow_up_outcome on follow_up (outcome_id, id);
create index follow_up_due on follow_up (due_on, id) where state in ('OPEN', 'IN_PROGRESS');
create index follow_up_lead_unit on follow_up (lead_unit, id);

create table follow_up_action (
  follow_up_id uuid not null references follow_up,
  position integer not null,
  reported_on date not null,
  text varchar(4000) not null,
  evidence varchar(500),
  reported_by varchar(255) not null,
  primary key (follow_up_id, position)
);
