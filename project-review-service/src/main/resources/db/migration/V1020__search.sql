-- Finer statistics, so that the planner knows a rare text from a frequent one.
alter index project_title_search alter column 1 set statistics 1000;
analyze project;
