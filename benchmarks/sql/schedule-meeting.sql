-- The statements of POST /meetings, as the service sends them. :keyed tells whether the request has an
-- Idempotency-Key. A driver sends the begin with the first statement.
\set year random(2100, 2899)
\set key random(1, 9000000000000000000)
\startpipeline
begin;
select * from body where code = 'BENCH000' fetch first 2 rows only;
\endpipeline
\if :keyed
insert into idempotency_key (fingerprint, caller, key) values (repeat('f', 64), 'benchmark', (:key)::text)
  on conflict do nothing;
\endif
insert into number_series (series, year, last) values ('BENCH000', :year, 1)
  on conflict (series, year) do update set last = number_series.last + 1 returning last as number \gset
insert into meeting (id, version, created_at, changed_at, changed_by, reference, body_id, year, number,
    titles, state, mode, unit, opens_on, closes_on, moved_by_hand)
  values (uuidv7(), 1, now(), now(), 'benchmark', 'BENCH000/' || :year || '/' || :number,
    '00000000-0000-7000-8000-000000000000', :year, :number, '{"en": "Body number 0", "fr": "Organe numéro 0"}', 'PLANNED', 'IN_PERSON', 'OED', make_date(:year, 3, 1), make_date(:year, 3, 1), false)
  returning id as meeting \gset
insert into meeting_segment (meeting_id, position, opens_on, closes_on)
  values (:meeting::uuid, 0, make_date(:year, 3, 1), make_date(:year, 3, 1));
with change (record_id, version, record_type, action, actor, at, reason, state) as (
    values (:meeting::uuid, 1::bigint, 'governance.meeting', 'planned', 'benchmark', now(), null::text,
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
\if :keyed
update idempotency_key set answer = repeat('a', 1100) where caller = 'benchmark' and key = (:key)::text;
\endif
commit;
