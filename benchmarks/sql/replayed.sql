-- What the topic of meetings holds, read: the events in their order.
drop table if exists benchmark.replayed;
create table benchmark.replayed as
  select row_number() over (order by seq) - 1 as position, id::text as event_id, type as event_type,
    aggregateid::uuid as record_id, record_version as version, data ->> 'reference' as reference, data ->> 'state' as state,
    (data ->> 'opensOn')::date as opens_on, data #>> '{body,code}' as subject, data #>> '{body,id}' as body
  from outbox, lateral (select payload::jsonb as data) content
  where aggregatetype = 'governance.meeting' and published_at is not null;
alter table benchmark.replayed add primary key (position);
vacuum analyze benchmark.replayed;
