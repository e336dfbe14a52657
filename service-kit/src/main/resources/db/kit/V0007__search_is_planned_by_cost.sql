-- What the function costs a row, in the planner's units: at one it seemed cheaper to compute it for every row
-- than to read the trigram index. For the same reason a table that grows keeps finer statistics of its texts; a
-- hundred values are too few to tell a text that half of the rows hold from one that a thousandth does:
--   alter index body_name_search alter column 1 set statistics 1000;
alter function all_texts(jsonb) cost 100;
