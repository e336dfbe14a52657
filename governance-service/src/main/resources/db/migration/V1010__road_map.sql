create table road_map (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  code varchar(32) not null unique,
  titles jsonb not null,
  body_id uuid not null references body,
  unit varchar(32) not null
);
create index road_map_body on road_map (body_id);

create table road_map_milestone (
  road_map_id uuid not null references road_map,
  position integer not null,
  code varchar(32) not null,
  titles jsonb not null,
  owner varchar(32) not null,
  planned_on date not null,
  expected_on date not null,
  state varchar(16) not null check (state in ('PLANNED', 'REACHED', 'DROPPED')),
  reached_on date,
  after varchar(700) not null,
  primary key (road_map_id, position),
  check ((state = 'REACHED') = (reached_on is not null))
);

create table road_map_consultation (
  road_map_id uuid not null references road_map,
  position integer not null,
  milestone varchar(32) not null,
  consulted varchar(300) not null,
  held_on date not null,
  guidance varchar(4000) not null,
  primary key (road_map_id, position)
);
