#!/bin/bash
# A topic that exists keeps its settings: changing them, above all the number of partitions, is a
# decision of operations.
set -euo pipefail

topics() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" \
    --command-config /etc/topics/client.properties "$@" < /dev/null
}

existing=$(topics --list)
while read -r topic partitions replicas settings; do
  if grep --fixed-strings --line-regexp --quiet "$topic" <<< "$existing"; then
    continue
  fi
  options=()
  for setting in $settings; do
    # A broker that is alone has no second copy to wait for.
    if [[ $setting == min.insync.replicas=* && ${REPLICAS:-$replicas} == 1 ]]; then
      continue
    fi
    options+=(--config "$setting")
  done
  topics --create --if-not-exists --topic "$topic" --partitions "$partitions" \
    --replication-factor "${REPLICAS:-$replicas}" "${options[@]}"
done < /etc/topics/topics.txt
