create table sample_revenue (
  id uuid primary key,
  identity varchar(64) not null unique,
  year integer not null check (year >= 1970),
  donor varchar(40) not null,
  amount numeric(17, 2) not null
);
