-- The statement by which the kit notes a change: history row and outbox row, in versions 1 to 4 of one
-- record after the other. :hashes tells whether the history is chained by hashes. With :whole it is sent as part of the
-- transaction in which a meeting is scheduled and then changed three times.
\set n :n + 1
\set version 1 + :n % 4
\if :whole
\startpipeline
begin;
select * from body where code = 'BENCH000' fetch first 2 rows only;
\endpipeline
\if :version > 1
select * from meeting where id = ('00000000-0000-7000-8' || lpad(:client_id::text, 3, '0') || '-' || lpad((:n::bigint / 4)::text, 12, '0'))::uuid;
update meeting set version = :version, changed_at = now()
  where id = ('00000000-0000-7000-8' || lpad(:client_id::text, 3, '0') || '-' || lpad((:n::bigint / 4)::text, 12, '0'))::uuid
    and version = :version - 1;
\else
insert into meeting (id, version, created_at, changed_at, changed_by, reference, body_id, year, number,
    titles, state, mode, unit, opens_on, closes_on, moved_by_hand)
  values (('00000000-0000-7000-8' || lpad(:client_id::text, 3, '0') || '-' || lpad((:n::bigint / 4)::text, 12, '0'))::uuid,
    1, now(), now(), 'benchmark', :client_id || '/' || :n, '00000000-0000-7000-8000-000000000000', 10000 + :client_id,
    (:n::bigint / 4 % 2000000000), '{"en": "Body number 0", "fr": "Organe numéro 0"}', 'PLANNED', 'IN_PERSON', 'OED',
    '2021-03-01', '2021-03-01', false);
\endif
\endif
\if :hashes
with change (record_id, version, record_type, action, actor, at, reason, state) as (
    values (('00000000-0000-7000-8' || lpad(:client_id::text, 3, '0') || '-' || lpad((:n::bigint / 4)::text, 12, '0'))::uuid,
      :version::bigint, 'governance.meeting', 'closed', 'benchmark', now(), null::text, repeat('x', 700))
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
  select gen_random_uuid(), record_type, record_id::text, 'org.unhabitat.governance.meeting.closed.v1', state, version,
    'unclassified', null, at from change;
\else
with change (record_id, version, record_type, action, actor, at, reason, state) as (
    values (('00000000-0000-7000-8' || lpad(:client_id::text, 3, '0') || '-' || lpad((:n::bigint / 4)::text, 12, '0'))::uuid,
      :version::bigint, 'governance.meeting', 'closed', 'benchmark', now(), null::text, repeat('x', 700))
  ), remembered as (
    insert into history (record_id, version, record_type, action, actor, at, reason, state)
    select * from change
  )
  insert into outbox (id, aggregatetype, aggregateid, type, payload, record_version, classification,
    traceparent, created_at)
  select gen_random_uuid(), record_type, record_id::text, 'org.unhabitat.governance.meeting.closed.v1', state, version,
    'unclassified', null, at from change;
\endif
\if :whole
commit;
\endif
