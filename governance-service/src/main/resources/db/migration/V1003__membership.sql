create table membership (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(64) not null unique,
  body_id uuid not null references body,
  role varchar(16) not null,
  holder_kind varchar(16) not null,
  holder varchar(200) not null,
  seat varchar(120),
  regional_group varchar(32),
  valid_from date not null,
  valid_to date,
  state varchar(16) not null check (state in ('APPOINTED', 'ENDED')),
  check (valid_to >= valid_from)
);
create index membership_holder on membership (body_id, holder, id);
create index membership_valid_from on membership (body_id, valid_from, id);
