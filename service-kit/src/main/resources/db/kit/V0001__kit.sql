-- Tables that every service has: outbox, inbox, dead letters, history, idempotency keys, number series.

-- One row an event, written in the transaction of the change. The columns id, aggregatetype,
-- aggregateid, type and payload are those that Debezium's outbox router reads.
-- The payload is text because jsonb would reorder its keys.
create table outbox (
  seq bigint generated always as identity primary key,
  id uuid not null,
  aggregatetype varchar(255) not null,
  aggregateid varchar(255) not null,
  type varchar(255) not null,
  payload text not null,
  record_version bigint not null,
  classification varchar(32) not null,
  traceparent varchar(64),
  created_at timestamptz not null,
  published_at timestamptz
);
create index outbox_unpublished on outbox (seq) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;
create index outbox_record on outbox (aggregateid, record_version);

-- What each consumer has already applied. The key makes a second copy of an event do nothing.
create table inbox (
  consumer varchar(64) not null,
  source varchar(255) not null,
  event_id varchar(255) not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (consumer, source, event_id)
);
create index inbox_received on inbox (received_at);

create table dead_letter (
  id uuid primary key,
  consumer varchar(64) not null,
  topic varchar(255) not null,
  partition integer not null,
  position bigint not null,
  record_timestamp timestamptz not null,
  record_key varchar(255),
  headers jsonb not null,
  value bytea,
  error_class varchar(255) not null,
  error_message text not null,
  attempts integer not null,
  state varchar(16) not null check (state in ('OPEN', 'REPLAYED', 'DISCARDED')),
  parked_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by varchar(255),
  reason text,
  unique (consumer, topic, partition, position)
);
create index dead_letter_open on dead_letter (consumer, topic, record_key) where state = 'OPEN';

-- Append-only: one row a version of a record, chained by hash within the record, so that no
-- two records ever wait for one another.
create table history (
  record_id uuid not null,
  version bigint not null,
  record_type varchar(64) not null,
  action varchar(64) not null,
  actor varchar(255) not null,
  at timestamptz not null,
  reason text,
  state text not null,
  previous_hash bytea,
  hash bytea not null,
  primary key (record_id, version),
  constraint history_without_gap check ((version = 1) = (previous_hash is null))
);

-- What a history row's hash covers: every column of it, and the hash before it.
create function history_hash(previous bytea, record_id uuid, version bigint, record_type text,
  action text, actor text, at timestamptz, reason text, state text) returns bytea
  language sql immutable as $$
  select sha256(coalesce(previous, '') || convert_to(concat_ws(E'\x1f', record_id, version,
    record_type, action, actor, (extract(epoch from at) * 1000000)::bigint,
    coalesce(reason, E'\x1e'), state), 'UTF8'))
$$;

create function history_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the history is append-only' using errcode = 'restrict_violation';
end $$;
create trigger history_append_only before update or delete or truncate on history
  for each statement execute function history_is_append_only();

create table idempotency_key (
  caller varchar(255) not null,
  key varchar(255) not null,
  fingerprint varchar(64) not null,
  answer text,
  created_at timestamptz not null default now(),
  primary key (caller, key)
);
create index idempotency_key_created on idempotency_key (created_at);

-- The last number given in a series, e.g. ('PRC', 2021): references without gaps or doubles.
create table number_series (
  series varchar(64) not null,
  year integer not null,
  last integer not null,
  primary key (series, year)
);
