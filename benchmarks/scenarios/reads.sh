# B1: one meeting by id: token checked, role and unit decided. The limit is the endpoint in benchmarks/bare on the same tables.

fill governance meeting meetings.sql $((rows * 11 / 10))
sql governance -c "select 'get', 'GET', '/api/governance/v1/meetings/' || id from meeting tablesample bernoulli (2) limit 10000" -F $'\t' \
  >"$work/get.requests"
start_bare
by_bare() { closed 16 "$seconds" "$bare" "$work/get.requests"; }
by_suite() { closed 16 "$seconds" "$governance" "$work/get.requests"; }
echo "warming up"
warm "$bare_pid" closed 16 $((warm_up / 3)) "$bare" "$work/get.requests"
warm "$(launched_pid governance-service)" closed 16 $((warm_up / 3)) "$governance" "$work/get.requests"
compare B1 "GET of a meeting, 16 clients" /s ">= 0.9" by_bare by_suite
stop_bare
