-- A document keeps its slot, so that a session that moves leaves a version and an event of each document that moves with it.
alter table document add submit_by date, add issue_by date;
update document set
  submit_by = case category
    when 'PRE_SESSION' then opens_on - 70
    when 'IN_SESSION' then opens_on - 21
    when 'POST_SESSION' then closes_on + 7 end,
  issue_by = case category
    when 'PRE_SESSION' then opens_on - 42
    when 'IN_SESSION' then opens_on
    when 'POST_SESSION' then closes_on + 14 end
from meeting where meeting.id = meeting_id;
alter table document alter submit_by set not null, alter issue_by set not null;
create index document_awaited on document (issue_by) where state in ('PLANNED', 'SUBMITTED', 'PARTLY_ISSUED');
create index follow_up_reporting_session on follow_up (reporting_session) where reporting_session is not null;
