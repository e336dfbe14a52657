create table note (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(32) not null unique,
  text varchar(200) not null,
  state varchar(16) not null,
  unit varchar(32) not null
);

create table note_copy (
  id uuid primary key,
  version bigint not null,
  text varchar(200) not null,
  applied integer not null
);
