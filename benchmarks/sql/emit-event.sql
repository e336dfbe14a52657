-- One change as the kit writes it, without the request: history row and outbox row of a meeting that was held.
with change (record_id, state) as (
    select id, benchmark.meeting_state(id, 4, :client_id * 1000 + random(0, 999)) from (select uuidv7() as id) new
  ), remembered as (
    insert into history
      (record_id, version, record_type, action, actor, at, reason, state, previous_hash, hash)
    select record_id, 1, 'governance.meeting', 'closed', 'benchmark', now(), null, state, null,
      history_hash(null, record_id, 1, 'governance.meeting', 'closed', 'benchmark', now(), null, state)
    from change
  )
  insert into outbox (id, aggregatetype, aggregateid, type, payload, record_version, classification, created_at)
  select gen_random_uuid(), 'governance.meeting', record_id, 'org.unhabitat.governance.meeting.closed.v1', state, 1,
    'unclassified', now() from change;
