# B3: projects of which a title, the code or the reference holds a text, with a capped count: the names of towns, each
# in two thousand of a million titles, and lots that only one title names.

searches=10
fill project_review project projects.sql "$rows"
for ((n = 0; n < 500; n++)); do
  printf 'search\tGET\t/api/project-review/v1/projects?q=Town%03d&count=true\n' "$n"
  printf 'search\tGET\t/api/project-review/v1/projects?q=lot%%20%07d&count=true\n' $((n * 1999 + 1))
done >"$work/search.requests"

# The limit is what the trigram indexes can do: the planner is held to them, and plans for each text.
by_sql() {
  rm -f "$work"/search.pgbench*
  PGOPTIONS='-c enable_indexscan=off -c enable_seqscan=off -c plan_cache_mode=force_custom_plan -c max_parallel_workers_per_gather=0' \
    pgbench_on project_review search-projects.sql -c 4 -j 1 -R "$searches" -T "$seconds" -l --log-prefix="$work/search.pgbench" >/dev/null
  cat "$work"/search.pgbench* | awk '{ print $3 / 1000 }' | percentile 95
}
by_http() {
  open "$searches" "$seconds" "$project_review" "$work/search.requests" |
    awk '$3 > 0 { print "  " $3 " searches failed" > "/dev/stderr" } { print $5 }'
}

echo "warming up"
warm "$(launched_pid project-review-service)" open "$searches" $((warm_up / 3)) "$project_review" "$work/search.requests"
compare B3 "p95 of a search in $rows projects with capped count, $searches/s" " ms" "<= 2" by_sql by_http
