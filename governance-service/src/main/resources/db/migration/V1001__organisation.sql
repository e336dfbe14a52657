create table organisation_unit (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  code varchar(20) not null unique,
  erp_version bigint not null
);

create table organisation_placement (
  unit_id uuid not null references organisation_unit,
  position integer not null,
  kind varchar(32) not null,
  names jsonb not null,
  parent_code varchar(20),
  valid_from date not null,
  valid_to date,
  primary key (unit_id, position),
  check (valid_to >= valid_from)
);
create index organisation_placement_parent on organisation_placement (parent_code);

-- Units whose parent is not known yet.
create table waiting_unit (
  code varchar(20) primary key,
  erp_version bigint not null,
  kind varchar(32) not null,
  names jsonb not null,
  parent_code varchar(20) not null,
  valid_from date not null,
  valid_to date,
  since timestamptz not null,
  fault text
);
