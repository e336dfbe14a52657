create table report_obligation (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(32) not null unique,
  state varchar(16) not null check (state in
    ('UPCOMING', 'DRAFTING', 'IN_CLEARANCE', 'SUBMITTED', 'ACCEPTED', 'RETURNED', 'WAIVED')),
  agreement_id uuid not null references agreement,
  agreement_reference varchar(32) not null,
  schedule_key varchar(64) not null,
  donor_id uuid not null references donor,
  unit varchar(32) not null,
  region varchar(32) not null,
  kind varchar(16) not null,
  period varchar(16) not null,
  period_from date not null,
  period_to date not null,
  due_on date not null,
  drafted_by varchar(255),
  sent_to_clearance_by varchar(255),
  submitted_on date,
  resubmitted_on date,
  submitted_by varchar(255),
  accepted_on date,
  reason varchar(2000),
  -- Generating twice makes nothing twice, also when two do it at once.
  unique (agreement_id, schedule_key)
);
create index report_obligation_due on report_obligation (due_on, id);
create index report_obligation_donor on report_obligation (donor_id, due_on);
create index report_obligation_unit on report_obligation (unit, due_on);

create table report_obligation_earlier_due_date (
  report_obligation_id uuid not null references report_obligation,
  position integer not null,
  due_on date not null,
  moved_on date not null,
  reason varchar(2000) not null,
  primary key (report_obligation_id, position)
);
