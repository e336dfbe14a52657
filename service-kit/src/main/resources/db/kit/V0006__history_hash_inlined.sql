-- The same function. Called immutable, it could not be taken into the statement that calls it, because
-- concat_ws is only stable: each call then cost three times what it computes.
alter function history_hash stable;
