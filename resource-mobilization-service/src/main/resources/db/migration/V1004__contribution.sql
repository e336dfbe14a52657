create table contribution (
  id uuid primary key,
  version bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by varchar(255) not null,
  reference varchar(32) not null unique,
  state varchar(16) not null check (state in ('RECORDED', 'WITHDRAWN')),
  kind varchar(16) not null check (kind in ('PLEDGE', 'COMMITMENT', 'RECEIPT', 'REFUND')),
  donor_id uuid not null references donor,
  agreement_id uuid references agreement,
  year integer not null,
  amount numeric(17, 2) not null,
  currency char(3) not null,
  revenue_type varchar(32) not null,
  unit varchar(32) not null,
  source varchar(16) not null check (source in ('ENTERED', 'CEB')),
  source_key varchar(255) not null,
  -- Two rows that look the same are two; the key that its source gives is what makes one of them.
  unique (source, source_key)
);
create index contribution_year on contribution (year, id);
create index contribution_donor on contribution (donor_id, year);
