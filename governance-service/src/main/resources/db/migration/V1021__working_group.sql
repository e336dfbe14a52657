alter table body
  add column parent varchar(32) references body (code),
  add column joins varchar(170) not null default '',
  drop constraint body_check1,
  add constraint body_sunset check (
    case kind
      when 'TASK_FORCE' then sunset_on is not null
      when 'WORKING_GROUP' then true
      else sunset_on is null
    end),
  -- Not validated: a working group of before this has no parent.
  add constraint body_parent check ((kind = 'WORKING_GROUP') = (parent is not null)) not valid,
  add constraint body_joins check ((kind = 'JOINT_BUREAU') = (joins <> '')) not valid;
create index body_parent_code on body (parent) where parent is not null;
