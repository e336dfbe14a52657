create table course (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  code varchar(32) not null unique,
  names jsonb not null,
  validity_months integer check (validity_months between 1 and 120),
  state varchar(16) not null check (state in ('OFFERED', 'RETIRED')),
  retired_on date,
  check ((state = 'RETIRED') = (retired_on is not null))
);
create index course_name on course ((names ->> 'en'), id);

create table course_language_variant (
  course_id uuid not null references course,
  language varchar(2) not null,
  lms_code varchar(32) not null unique,
  primary key (course_id, language)
);

-- Empty categories mean all categories, empty units all units.
create table requirement (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(32) not null unique,
  course_id uuid not null references course,
  categories varchar(32)[] not null,
  units varchar(32)[] not null,
  effective_from date not null,
  effective_until date,
  within_months integer not null check (within_months between 0 and 60),
  basis varchar(200),
  state varchar(16) not null check (state in ('IN_FORCE', 'ENDED')),
  check ((state = 'ENDED') = (effective_until is not null))
);
create index requirement_course on requirement (course_id);
create index requirement_effective_from on requirement (effective_from, id);
