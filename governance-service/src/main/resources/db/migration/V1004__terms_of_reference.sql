create table terms_of_reference (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(64) not null unique,
  body_id uuid not null references body,
  number integer not null,
  text jsonb not null,
  consultation_until date,
  approved_on date,
  approved_by varchar(255),
  superseded_on date,
  state varchar(16) not null
    check (state in ('DRAFT', 'IN_CONSULTATION', 'APPROVED', 'SUPERSEDED')),
  unique (body_id, number)
);

-- At most one version holds, and one is under way.
create unique index terms_of_reference_approved on terms_of_reference (body_id)
  where state = 'APPROVED';
create unique index terms_of_reference_under_way on terms_of_reference (body_id)
  where state in ('DRAFT', 'IN_CONSULTATION');

create table terms_of_reference_writer (
  terms_id uuid not null references terms_of_reference,
  person varchar(255) not null,
  primary key (terms_id, person)
);
