-- A column of texts is searched in all its languages at once through one trigram index:
--   create index body_name_search on body using gin (all_texts(name) gin_trgm_ops);
-- and sorted by its English text:
--   create index body_name on body ((jsonb_extract_path_text(name, 'en')), id);
create extension if not exists pg_trgm;

create function all_texts(texts jsonb) returns text
language sql immutable strict parallel safe
return (select string_agg(entry.value, E'\n' order by entry.key) from jsonb_each_text(texts) as entry);
