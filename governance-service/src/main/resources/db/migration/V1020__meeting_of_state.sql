-- Those of one state in their order: without it, a page of the meetings held reads over all that are still planned.
create index meeting_of_state on meeting (state, opens_on, id);
