-- The statements of POST /meetings, as the service sends them.
\set year random(2100, 2899)
begin;
select id, code, kind, unit from body where code = 'BENCH';
insert into number_series (series, year, last) values ('BENCH', :year, 1)
  on conflict (series, year) do update set last = number_series.last + 1 returning last as number \gset
select gen_random_uuid() as meeting \gset
insert into meeting (id, version, created_at, changed_at, changed_by, reference, body_id, year, number,
    titles, state, mode, unit, opens_on, closes_on, moved_by_hand)
  values (:meeting, 1, now(), now(), 'bench', 'BENCH/' || :year || '/' || :number,
    (select id from body where code = 'BENCH'), :year, :number, '{"en": "Benchmark body"}', 'PLANNED',
    'IN_PERSON', 'OED', make_date(:year, 3, 1), make_date(:year, 3, 1), false);
insert into meeting_segment (meeting_id, position, opens_on, closes_on)
  values (:meeting, 0, make_date(:year, 3, 1), make_date(:year, 3, 1));
with change (record_id, version, record_type, action, actor, at, reason, state) as (
    values (:meeting::uuid, 1::bigint, 'governance.meeting', 'planned', 'bench', now(), null::text,
      repeat('x', 700))
  ), remembered as (
    insert into history
      (record_id, version, record_type, action, actor, at, reason, state, previous_hash, hash)
    select change.*, previous.hash,
      history_hash(previous.hash, change.record_id, change.version, change.record_type, change.action,
        change.actor, change.at, change.reason, change.state)
    from change left join history previous
      on previous.record_id = change.record_id and previous.version = change.version - 1
  )
  insert into outbox (id, aggregatetype, aggregateid, type, payload, record_version, classification,
    traceparent, created_at)
  values (gen_random_uuid(), 'governance.meeting', :meeting, 'org.unhabitat.governance.meeting.planned.v1',
    repeat('x', 700), 1, 'unclassified', null, now());
commit;
