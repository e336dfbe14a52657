# B2: twenty meetings of those held, the latest first: the first page, and the one after a million meetings, whose
# cursor is come by as a client does, page after page, two hundred at a time.

meetings=/api/governance/v1/meetings
fill governance meeting meetings.sql $((rows * 11 / 10))
echo "walking to the page after $rows meetings"
deep="$("$java" -XX:+UseSerialGC -cp "$here/target/classes" org.unhabitat.baraza.benchmarks.Walk \
  "$governance$meetings?state=closed&sort=-opensOn&limit=200" $((rows / 200)) "$token")"
printf 'first\tGET\t%s\n' "$meetings?state=closed&sort=-opensOn&limit=20" >"$work/first.requests"
printf 'deep\tGET\t%s\n' "$(sed 's/limit=200/limit=20/' <<<"${deep#"$governance"}")" >"$work/deep.requests"
cat "$work/first.requests" "$work/deep.requests" >"$work/pages.requests"

echo "warming up"
warm "$(launched_pid governance-service)" closed 16 $((warm_up / 3)) "$governance" "$work/pages.requests"

ratios=""
for ((round = 1; round <= rounds; round++)); do
  open 100 "$seconds" "$governance" "$work/pages.requests" >"$work/pages.answers"
  first_p99="$(awk '$1 == "first" { print $6 }' "$work/pages.answers")"
  deep_p99="$(awk '$1 == "deep" { print $6 }' "$work/pages.answers")"
  echo "  round $round: first $first_p99 ms, deep $deep_p99 ms" >&2
  ratios+="$(calculate "$deep_p99 / $first_p99") $first_p99 $deep_p99"$'\n'
done
read -r ratio first_p99 deep_p99 <<<"$(printf %s "$ratios" | sort -g | sed -n "$(((rounds + 1) / 2))p")"
report B2 "p99 of page $((rows / 20 + 1)) against the first, 100/s" "$first_p99 ms" "$deep_p99 ms" "$ratio" "<= 1.2"

for place in first deep; do
  after=0
  [ "$place" = first ] || after="$rows"
  order="from meeting where state = 'CLOSED' order by opens_on desc, id desc offset"
  ids="$(sql governance -c "select array_agg(id) from (select id $order $after limit 20) page")"
  IFS='|' read -r opens_on id <<<"$(sql governance -c "select opens_on, id $order greatest($after - 1, 0) limit 1")"
  by_sql() {
    limit governance list-meetings.sql 16 -D deep=$((after > 0)) -D ids="$ids" -D opens_on="$opens_on" -D id="$id"
  }
  by_http() { closed 16 "$seconds" "$governance" "$work/$place.requests"; }
  compare B2 "list of 20, $place page, 16 clients" /s ">= 0.7" by_sql by_http
done
