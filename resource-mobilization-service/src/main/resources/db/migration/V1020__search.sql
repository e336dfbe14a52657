-- A search looks into all three; one without an index would make it read the whole table.
create index agreement_reference_search on agreement using gin (reference gin_trgm_ops);
create index agreement_donor_reference_search on agreement using gin (donor_reference gin_trgm_ops);

-- Finer statistics, so that the planner knows a rare text from a frequent one.
alter index agreement_titles_search alter column 1 set statistics 1000;
analyze agreement;
