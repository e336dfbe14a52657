alter table meeting add column agenda_frozen_from date;

alter table meeting_agenda_item add column carried_from varchar(100);

alter table meeting_attendee
  add column presence varchar(16) not null default 'PRESENT'
    check (presence in ('PRESENT', 'EXCUSED', 'BY_PROXY')),
  add column vote_held_by varchar(200);

create table meeting_interest (
  meeting_id uuid not null references meeting,
  position integer not null,
  name varchar(200) not null,
  item varchar(32) not null,
  interest varchar(1000) not null,
  primary key (meeting_id, position)
);
