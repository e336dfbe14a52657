-- Fills the table of meetings: over 55 years and 199 bodies, nine of ten held, some with an agenda and with
-- who was there. :rows says how many.
insert into meeting (id, version, created_at, changed_at, changed_by, reference, body_id, year, number, titles, state, mode,
    venue, unit, opens_on, closes_on, cancellation_reason, moved_by_hand)
  select uuidv7(), 4, now(), now(), 'benchmark',
    format('BENCH%s/%s/%s', lpad(body::text, 3, '0'), year, number),
    ('00000000-0000-7000-8000-' || lpad(body::text, 12, '0'))::uuid, year, number,
    jsonb_build_object('en', 'Meeting ' || number || ' of body number ' || body, 'fr', 'Réunion ' || number || ' de l''organe ' || body),
    case n % 25 when 0 then 'CANCELLED' when 1 then 'PLANNED' else 'CLOSED' end,
    (array['IN_PERSON', 'ONLINE', 'HYBRID'])[1 + n % 3], 'Conference room ' || n % 12 || ', Nairobi', 'OED',
    opens_on, opens_on + (n % 3)::integer, case n % 25 when 0 then 'No quorum was to be expected' end, false
  from generate_series(1, :rows::bigint) n,
    lateral (select 1 + n % 199 as body, 1970 + n / 199 % 55 as year, 1 + n / 199 / 55 as number) place,
    lateral (select make_date(year::integer, 1, 1) + (hashint8(n) & 1023) % 365 as opens_on) day;

insert into meeting_segment (meeting_id, position, opens_on, closes_on)
  select id, 0, opens_on, closes_on from meeting where changed_by = 'benchmark';
insert into meeting_agenda_item (meeting_id, position, number, titles, state)
  select id, item, (item + 1)::text, jsonb_build_object('en', 'Item ' || item + 1), 'CLOSED'
  from meeting, generate_series(0, 4) item where changed_by = 'benchmark' and number % 10 = 0;
insert into meeting_attendee (meeting_id, position, kind, name, role)
  select id, person, 'PERSON', 'Person ' || person, 'MEMBER'
  from meeting, generate_series(0, 7) person where changed_by = 'benchmark' and number % 20 = 0;
vacuum analyze meeting, meeting_segment, meeting_agenda_item, meeting_attendee;
