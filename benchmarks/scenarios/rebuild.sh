# B7: the fact ledger is made anew from the topics, of which the one of meetings holds a million events, while the
# figures stay where they are. The limit is the same statement in the database, on a ledger of its own, with
# what the events say already read.

missing=$((rows - $(sql governance -c "select count(*) from outbox where aggregatetype = 'governance.meeting'")))
if [ "$missing" -gt 0 ]; then
  echo "sending $missing events"
  backlog "$missing"
fi
sql governance -f "$here/sql/replayed.sql"
in_schema ledger governance "$root/governance-service/src/main/resources/db/migration/V2001__fact.sql"
batches="$(sql governance -c 'select ceil(count(*) / 5000.0) from benchmark.replayed')"

by_sql() {
  PGOPTIONS='-c search_path=ledger,public' pgbench_on governance replace-facts.sql -c 1 -t "$batches" -D batch=-1 \
    -D began="$(date -u +%FT%T.%NZ)" | awk "/^tps/ { printf \"%.0f\", \$3 * 5000 }"
}

by_rebuild() {
  local began outcome
  began="$(date +%s%N)"
  outcome="$(curl -sS --fail-with-body -X POST -H "Authorization: Bearer $token" "$governance/operations/fact-ledger/rebuild")"
  calculate "$(sed 's/.*"events":\([0-9]*\).*/\1/' <<<"$outcome") / ($(date +%s%N) - $began) * 1e9" %.0f
}

by_sql >/dev/null
by_rebuild >/dev/null
compare B7 "fact ledger made anew from $rows events" " events/s" ">= 0.7" by_sql by_rebuild
