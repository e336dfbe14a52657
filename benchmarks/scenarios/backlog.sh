# B5: an outbox that has filled up while the broker was away. Measured by the marks of the rows, first to last
# batch, acks=all. Nobody consumes meanwhile: two cores are the relay's, the broker's and the database's.
# The limit is Kafka's own producer test with what was sent: the same contents and about the same headers.

events="${EVENTS:-200000}"
MP_MESSAGING_INCOMING_FACTS_ENABLED=false restart governance-service >/dev/null

relayed() {
  local before
  before="$(sql governance -c 'select coalesce(max(seq), 0) from outbox')"
  backlog "$events"
  sql governance -c "
    with sent as (select published_at from outbox where seq > $before),
      span as (select min(published_at) as first, max(published_at) as last from sent)
    select round(count(*) / extract(epoch from last - first))
    from sent, span where published_at < last group by first, last"
}

# Several times as many, because it starts cold.
produced() {
  kafka_tool ProducerPerformance --topic benchmark.limit --num-records $((5 * events)) --throughput -1 \
    --payload-file "$work/payloads" \
    --producer-props bootstrap.servers="$broker" acks=all compression.type=lz4 2>"$work/producer.log" |
    sed -n 's/.* \([0-9.]*\) records\/sec.*99.9th.*/\1/p' | tail -n 1
}

relayed >/dev/null
sql governance -c "
  select payload || id || ' /baraza/governance ' || type || aggregateid || created_at || aggregateid ||
    '/contracts/events/governance/meeting/scheduled.schema.json application/json unclassified'
  from outbox order by seq desc limit 20000" >"$work/payloads"
kafka_tool TopicCommand --bootstrap-server "$broker" --create --if-not-exists --topic benchmark.limit \
  --partitions 6 --replication-factor 1
produced >/dev/null
compare B5 "outbox of $events events to Kafka, acks=all" "/s" ">= 20000" produced relayed suite

# A version after a later one of its record would be out of order; the same once more would not.
disorder="$(kafka_tool consumer.ConsoleConsumer --bootstrap-server "$broker" --topic governance.meeting.events.v1 \
  --from-beginning --timeout-ms 10000 --property print.key=true 2>"$work/consumer.log" |
  awk -F '\t' '{ match($2, /"version" ?: ?[0-9]+/); split(substr($2, RSTART, RLENGTH), v, ":"); n++
      if (v[2] + 0 < last[$1]) { wrong++ } last[$1] = v[2] + 0 } END { print wrong + 0, "of", n }')"
report B5 "events out of their record's order" – "$disorder" "${disorder%% *}" "<= 0"
restart governance-service >/dev/null
