-- A run that nobody has kept alive for a while died with its service; the same request may then take
-- it over. A service of the previous release writes neither column.
alter table import_run
  add column alive_at timestamptz not null default clock_timestamp(),
  add column attempt integer not null default 1;
