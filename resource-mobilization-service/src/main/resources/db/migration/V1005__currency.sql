-- The kit maps the currency of an amount as varchar in every service; Hibernate compares the two at
-- start. The tables are small and written by few, so that rewriting them in place does not hurt.
alter table agreement alter column currency type varchar(3);
alter table agreement_instalment alter column currency type varchar(3);
alter table contribution alter column currency type varchar(3);
