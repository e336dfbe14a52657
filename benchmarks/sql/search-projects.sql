-- The statements of GET /projects?q=…&count=true: the page, what belongs to its projects, the capped count. Half of them
-- look for a town, half for a lot.
\set n random(0, 499)
\set by_town random(0, 1)
select case (:by_town)::integer when 1 then format('%%Town%s%%', lpad((:n)::text, 3, '0'))
  else format('%%lot %s%%', lpad((:n * 1999 + 1)::text, 7, '0')) end as pattern \gset
select coalesce(array_agg(id), '{}')::text as ids from (
    select * from project
    where all_texts(titles) ilike :pattern escape '!' or code ilike :pattern escape '!' or reference ilike :pattern escape '!'
    order by reference, id fetch first 21 rows only) page \gset
select * from project_country where project_id = any (:ids::uuid[]);
select * from project_provision where project_id = any (:ids::uuid[]);
select * from project_subprogramme_share where project_id = any (:ids::uuid[]);
select * from project_sdg_target where project_id = any (:ids::uuid[]);
select * from project_marker where project_id = any (:ids::uuid[]);
select 1 from project
  where all_texts(titles) ilike :pattern escape '!' or code ilike :pattern escape '!' or reference ilike :pattern escape '!'
  fetch first 1001 rows only;
