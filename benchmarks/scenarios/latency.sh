# B6: from the commit of a change until a consumer in another transaction has committed its effect, by the
# commit times that PostgreSQL keeps; both transactions are in one database, so that there is one clock. The way
# between is the whole one: relay, Kafka, consumer group, inbox.
# Changes come from requests, at a steady rate. As these cost a small machine more than the way that is measured, changes
# come a second time from the database itself, row for row as the kit writes them; nothing in the process
# wakes the relay then, and it looks every two milliseconds.

per_second="${PER_SECOND:-100 500 1000}"

if [ "$(superuser_sql -c 'show track_commit_timestamp')" = off ]; then
  superuser_sql -c 'alter system set track_commit_timestamp = on'
  restart postgresql >/dev/null
  restart governance-service >/dev/null
fi
schedule_requests

by_requests() { open "$1" "$2" "$governance" "$work/schedule.requests" >"$work/latency.answers"; }
by_rows() { pgbench_on governance emit-event.sql -c 4 -j 1 -R "$1" -T "$2" >"$work/latency.pgbench"; }

# until_applied SEQ: waits until the consumer has applied what the outbox holds after that row.
until_applied() {
  until_none governance "select from outbox where seq > $1 and not exists (select from inbox
    where consumer = 'facts' and source = '/baraza/governance' and event_id = outbox.id::text)"
}

# way NAME SOURCE RATE
way() {
  local since figures
  since="$(sql governance -c 'select coalesce(max(seq), 0) from outbox')"
  "$2" "$3" "$seconds"
  until_applied "$since"
  figures="$(sql governance -F ' ' -c "
    select count(*), round(count(*) / extract(epoch from max(begun) - min(begun))),
      round(percentile_cont(0.5) within group (order by ms)::numeric, 1),
      round(percentile_cont(0.99) within group (order by ms)::numeric, 1)
    from (
      select pg_xact_commit_timestamp(history.xmin) as begun,
        1000 * extract(epoch from pg_xact_commit_timestamp(inbox.xmin) - pg_xact_commit_timestamp(history.xmin)) as ms
      from outbox
        join history on record_id = aggregateid::uuid and version = record_version
        join inbox on consumer = 'facts' and source = '/baraza/governance' and event_id = outbox.id::text
      where seq > $since) way")"
  read -r applied rate p50 p99 <<<"$figures"
  report B6 "commit → applied, $1, $3/s: median" – "$p50 ms ($applied events, $rate/s)" "$p50" "<= 10"
  report B6 "commit → applied, $1, $3/s: 99th percentile" – "$p99 ms" "$p99" "<= 40"
}

echo "warming up"
before="$(sql governance -c 'select coalesce(max(seq), 0) from outbox')"
warm "$(launched_pid governance-service)" closed 16 $((warm_up / 3)) "$governance" "$work/schedule.requests"
until_applied "$before"
for rate in $per_second; do
  way "changes by request" by_requests "$rate"
done
BARAZA_OUTBOX_SWEEP=2ms restart governance-service >/dev/null
warm "$(launched_pid governance-service)" by_rows 500 $((warm_up / 3))
for rate in $per_second; do
  way "changes by the database" by_rows "$rate"
done
restart governance-service >/dev/null
