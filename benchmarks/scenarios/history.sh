# B8: a change with its history chained by hashes, and without the chain: the transaction that changes the record, and
# the one statement within it that notes the change.

for schema in chained plain; do
  in_schema "$schema" governance "$root"/service-kit/src/main/resources/db/kit/*.sql \
    "$root"/governance-service/src/main/resources/db/migration/V100[1-5]*.sql
  PGOPTIONS="-c search_path=$schema" sql governance -c 'insert into body select * from public.body'
done
PGOPTIONS='-c search_path=plain' sql governance -c \
  'alter table history drop column previous_hash cascade, drop column hash'

# Each run begins with records that no other has: :n counts four versions a record, from the clock on.
append() {
  PGOPTIONS="-c search_path=$1,public" limit governance append-history.sql 16 -D hashes="$2" -D whole="$whole" \
    -D n=$(($(date +%s) % 1000000000 * 4000 - 1))
}
without() { append plain 0; }
with() { append chained 1; }
for whole in 1 0; do
  without >/dev/null
  with >/dev/null
  if [ "$whole" = 1 ]; then what="change with tamper evidence"; else what="of it the statement that notes the change"; fi
  compare B8 "$what, 16 clients" /s ">= 0.9" without with
done
