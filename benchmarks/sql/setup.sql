-- What the benchmarks of the governance service share: bodies that meet, and the state of a meeting as
-- its events carry it.
create schema if not exists benchmark;

insert into body (id, version, created_at, changed_at, changed_by, code, kind, names, unit, valid_from,
    quorum_basis, decision_rule, state)
  select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 1, now(), now(), 'benchmark',
    'BENCH' || lpad(n::text, 3, '0'), (array['COMMITTEE', 'FORUM', 'STAFF_MANAGEMENT_BODY'])[1 + n % 3],
    jsonb_build_object('en', 'Body number ' || n, 'fr', 'Organe numéro ' || n), 'OED', '1970-01-01', 'NONE', 'NONE',
    'ACTIVE'
  from generate_series(0, 199) n
  on conflict do nothing;

create or replace function benchmark.meeting_state(id uuid, version bigint, n bigint) returns text language sql immutable
return format($json${"id":"%s","reference":"BENCH%s/2021/%s","version":%s,"state":"%s","titles":{"en":"Body number %s","fr":"Organe numéro %s"},"body":{"id":"%s","code":"BENCH%s","kind":"committee"},"year":2021,"number":%s,"opensOn":"%s","closesOn":"%s","segments":[{"opensOn":"%s","closesOn":"%s"}],"mode":"in-person","venue":"Conference room %s, Nairobi","unit":"OED","agenda":[{"number":"1","titles":{"en":"Opening"},"state":"proposed"},{"number":"2","titles":{"en":"Budget and workplan"},"state":"proposed"}]}$json$,
  id, lpad((n % 200)::text, 3, '0'), n, version,
  (array['planned', 'planned', 'convened', 'closed'])[least(version, 4)], n % 200, n % 200,
  '00000000-0000-7000-8000-' || lpad((n % 200)::text, 12, '0'), lpad((n % 200)::text, 3, '0'), n,
  date '2021-01-01' + (n % 365)::integer, date '2021-01-01' + (n % 365)::integer, date '2021-01-01' + (n % 365)::integer,
  date '2021-01-01' + (n % 365)::integer, n % 12);
