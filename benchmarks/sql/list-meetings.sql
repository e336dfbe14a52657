-- The statements of GET /meetings?state=closed&limit=20: the page, which is the first one or the one after the meeting :id of
-- :opens_on (:deep tells which), then what belongs to its meetings, :ids.
\if :deep
select m.*, b.*, m.opens_on, m.id from meeting m left join body b on b.id = m.body_id
  where m.state = 'CLOSED' and (m.opens_on, m.id) < (:opens_on::date, :id::uuid)
  order by m.opens_on desc, m.id desc fetch first 21 rows only;
\else
select m.*, b.*, m.opens_on, m.id from meeting m left join body b on b.id = m.body_id
  where m.state = 'CLOSED'
  order by m.opens_on desc, m.id desc fetch first 21 rows only;
\endif
select * from meeting_segment where meeting_id = any (:ids::uuid[]);
select * from meeting_agenda_item where meeting_id = any (:ids::uuid[]);
select * from meeting_attendee where meeting_id = any (:ids::uuid[]);
