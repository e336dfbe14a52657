#!/bin/bash
# The image's own start script writes into the image, whose file system is read-only here.
set -euo pipefail
/opt/kafka/bin/kafka-storage.sh format --ignore-formatted \
  --cluster-id CHU8abnvT5iz7IWJqoyTzA --config /etc/kafka-settings/server.properties
exec /opt/kafka/bin/kafka-server-start.sh /etc/kafka-settings/server.properties
