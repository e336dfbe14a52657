-- The statement that replaces the facts of many records, with five thousand events at a time, which
-- benchmark.replayed holds ready. :batch counts from -1.
\set batch :batch + 1
with given as materialized (
    select distinct on (record_id) * from benchmark.replayed
    where position >= :batch * 5000 and position < (:batch + 1) * 5000
    order by record_id, version desc
  ), newer as (
    insert into fact_record as held (family, record_id, version, written_at)
    select 'governance.meeting', record_id, version, clock_timestamp() from given order by record_id
    on conflict (family, record_id) do update
      set version = excluded.version, written_at = excluded.written_at
      where held.version < excluded.version or held.written_at < :began
    returning family, record_id
  ), gone as (
    delete from fact using newer
    where fact.family = newer.family and fact.record_id = newer.record_id
  )
  insert into fact (id, family, record_id, reference, link, event_id, event_type,
    kind, occurred_on, counts_on, until, subject, subject_kind, distinct_key, quantity, unit)
  select gen_random_uuid(), newer.family, record_id, reference, '/api/governance/v1/meetings/' || record_id, event_id,
    event_type, 'MEETING_HELD', opens_on, opens_on, null, subject, 'committee', body, 1, 'meeting'
  from given join newer using (record_id)
  where state = 'closed';
