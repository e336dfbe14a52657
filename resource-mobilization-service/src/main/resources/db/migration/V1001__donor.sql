create table donor (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(32) not null unique,
  state varchar(16) not null check (state in ('ACTIVE', 'RETIRED')),
  names jsonb not null,
  contributor_type varchar(4) not null,
  country varchar(3),
  unit varchar(32) not null,
  partner_number varchar(10) unique,
  partner_names jsonb,
  partner_type varchar(4),
  partner_country varchar(3),
  partner_version bigint
);
create index donor_by_name on donor ((names ->> 'en'), id);

-- Every name that a donor goes by. The key makes a name resolve to one donor, whoever asks.
create table donor_name (
  name_key varchar(300) primary key,
  donor_id uuid not null references donor,
  written varchar(300) not null,
  alias boolean not null
);
create index donor_name_donor on donor_name (donor_id);
create index donor_name_search on donor_name using gin (name_key gin_trgm_ops);

create table donor_focal_point (
  donor_id uuid not null references donor,
  position integer not null,
  person varchar(255) not null,
  unit varchar(32) not null,
  primary key (donor_id, position)
);
