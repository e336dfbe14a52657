-- A key is as long as its sender likes, and longer than an index takes; open dead letters are few.
alter table dead_letter alter column record_key type text;
drop index dead_letter_open;
create index dead_letter_open on dead_letter (consumer, topic) where state = 'OPEN';
