create table sample_country (
  code varchar(3) primary key,
  name jsonb not null
);
create table sample_settlement (
  id uuid primary key,
  reference varchar(40) not null,
  name jsonb not null,
  kind varchar(20) not null,
  founded_on date not null,
  surveyed_at timestamptz not null,
  area numeric(12, 3),
  budget_amount numeric(17, 2) not null,
  budget_currency varchar(3) not null,
  country varchar(3) not null references sample_country
);
create index sample_settlement_founded on sample_settlement (founded_on, id);
create index sample_settlement_name on sample_settlement ((jsonb_extract_path_text(name, 'en')), id);
create index sample_settlement_search on sample_settlement using gin (all_texts(name) gin_trgm_ops);
create table sample_settlement_partner (
  settlement uuid not null references sample_settlement,
  partner varchar(200) not null
);
create index sample_settlement_partner_of on sample_settlement_partner (settlement);
