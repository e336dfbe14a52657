-- Fills the outbox at once, as if the broker had been away: :events rows, four versions of each record, a
-- thousand records under way at a time. All of it becomes visible with the commit.
insert into outbox (id, aggregatetype, aggregateid, type, payload, record_version, classification, created_at)
  select gen_random_uuid(), 'governance.meeting', record,
    'org.unhabitat.governance.meeting.' || (array['scheduled', 'agenda-set', 'convened', 'closed'])[version] || '.v1',
    benchmark.meeting_state(record, version, number), version, 'unclassified', clock_timestamp()
  from generate_series(0, :events::bigint - 1) n,
    lateral (select 1 + n / 1000 % 4 as version, n / 4000 * 1000 + n % 1000 as number) place,
    lateral (select md5(:'run' || number)::uuid as record) id
  order by n;
