-- Staff members as the ERP knows them; nobody but its consumer writes here.
create table staff_member (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(32) not null unique,
  master_version bigint not null,
  index_number varchar(10) not null unique,
  person_key uuid not null unique,
  person_id varchar(255) unique,
  given_name varchar(200) not null,
  family_name varchar(200) not null,
  grade varchar(8) not null,
  category varchar(32) not null
    check (category in ('PROFESSIONAL', 'FIELD_SERVICE', 'NATIONAL_OFFICER', 'GENERAL_SERVICE')),
  contract_type varchar(16) not null
    check (contract_type in ('TEMPORARY', 'FIXED_TERM', 'CONTINUING', 'PERMANENT')),
  contract_end date,
  unit varchar(32) not null,
  duty_station varchar(5) not null,
  supervisor_index_number varchar(10),
  entry_on_duty date not null,
  separated_on date,
  check (separated_on >= entry_on_duty)
);
create index staff_member_family_name on staff_member (family_name, id);
create index staff_member_unit on staff_member (unit, id);
create index staff_member_entry_on_duty on staff_member (entry_on_duty, id);
create index staff_member_contract_end on staff_member (contract_end);
