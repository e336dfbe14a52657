# B4: a meeting is scheduled: idempotency key, number, record, history, outbox. pgbench sends the same statements to the
# same tables in a schema of their own, so that nobody relays what it writes.

in_schema statements governance "$root"/service-kit/src/main/resources/db/kit/*.sql \
  "$root"/governance-service/src/main/resources/db/migration/V1*.sql
PGOPTIONS='-c search_path=statements' sql governance -c 'insert into body select * from public.body'

schedule_requests

by_sql() { PGOPTIONS='-c search_path=statements,public' limit governance schedule-meeting.sql "$clients" -D keyed="$keyed"; }
by_http() { closed "$clients" "$seconds" "$governance" "$work/schedule.requests" "$([ "$keyed" = 0 ] || echo keys)"; }

echo "warming up"
warm "$(launched_pid governance-service)" closed 16 $((warm_up / 3)) "$governance" "$work/schedule.requests"
warm "$(launched_pid governance-service)" closed 16 $((warm_up / 3)) "$governance" "$work/schedule.requests" keys
one_client=""
for keyed in 0 1; do
  kind="without key"
  [ "$keyed" = 0 ] || kind="with Idempotency-Key"
  for clients in 1 16; do
    compare B4 "POST of a meeting $kind, $clients client$([ "$clients" = 1 ] || echo s)" /s ">= 0.8" by_sql by_http
    [ "$clients" = 16 ] || one_client="$last_suite"
  done
  report B4 "16 clients against one, $kind" "$one_client/s" "$last_suite/s" "$(calculate "$last_suite / $one_client")" ">= 5"
done
