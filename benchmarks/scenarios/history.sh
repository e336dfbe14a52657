# B8: the statement that notes a change, with the chain of hashes and without.

for schema in chained plain; do
  in_schema "$schema" governance "$root"/service-kit/src/main/resources/db/kit/*.sql
done
PGOPTIONS='-c search_path=plain' sql governance -c \
  'alter table history drop column previous_hash cascade, drop column hash'

# Each run begins with records that no other has: :n counts four versions a record, from the clock on.
append() {
  PGOPTIONS="-c search_path=$1,public" limit governance append-history.sql 16 -D hashes="$2" \
    -D n=$(($(date +%s) % 1000000000 * 4000 - 1))
}
without() { append plain 0; }
with() { append chained 1; }
without >/dev/null
compare B8 "history with tamper evidence, 16 clients" /s ">= 0.9" without with
