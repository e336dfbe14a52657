# B10: from the start of the process until the service is ready, database, broker and identity being there.
# The service is started with the options and settings that ./start launches it with, taken from its process.

cold="$work/cold"
aot_java="${AOT_JAVA_HOME:+$AOT_JAVA_HOME/bin/}java"
[ -n "${AOT_JAVA_HOME:-}" ] || aot_java="$java"
aot_version="$("$aot_java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')"
aot_jar="$here/target/aot/quarkus-run.jar"

# The jar whose classes the JDK can keep: a flat class path instead of the framework's own loader.
if [ ! -f "$aot_jar" ] || [ "$aot_jar" -ot "$root/governance-service/target/quarkus-app/quarkus-run.jar" ]; then
  (cd "$root" && mvn -B -ntp -q -DskipTests package -pl governance-service -am \
    -Dquarkus.package.jar.type=aot-jar -Dquarkus.package.output-directory="$here/target/aot")
fi

restart governance-service >/dev/null
pid="$(launched_pid governance-service)"
mapfile -t options < <(launch_options)
mapfile -d '' -t settings < <(tr '\0' '\n' </proc/"$pid"/environ | grep -E '^(QUARKUS|KAFKA|BARAZA|MALLOC)_' | tr '\n' '\0')
kill "$pid"
tail --pid="$pid" -f /dev/null

# begin JAVA JAR [OPTION...]: seconds until ready; the service is left running as $started.
begin() {
  local program="$1" jar="$2" began
  shift 2
  began="$(date +%s%N)"
  env "${settings[@]}" "$program" "${options[@]}" "$@" -jar "$jar" >"$cold.log" 2>&1 &
  started=$!
  await "$governance/q/health/ready" 200
  took="$(calculate "($(date +%s%N) - $began) / 1e9")"
}

end() {
  kill "$started"
  wait "$started" || true
}

# The cache is recorded by a start with some work after it.
cache="$here/target/aot/governance.cache"
if [ "$aot_version" -ge 25 ]; then
  record=(-XX:AOTCacheOutput="$cache")
  use=(-XX:AOTCache="$cache")
else
  record=(-XX:ArchiveClassesAtExit="$cache")
  use=(-XX:SharedArchiveFile="$cache")
fi
rm -f "$cache"
begin "$aot_java" "$aot_jar" "${record[@]}"
for request in 1 2 3 4 5; do
  curl -sS --fail-with-body -o /dev/null -H "Authorization: Bearer $token" "$governance/api/governance/v1/meetings"
done
end
[ -f "$cache" ] || fail "The JDK has kept no cache: see $cold.log."

plain=""
cached=""
for ((round = 1; round <= rounds; round++)); do
  begin "$java" "$root/governance-service/target/quarkus-app/quarkus-run.jar"
  end
  plain+="$took"$'\n'
  begin "$aot_java" "$aot_jar" "${use[@]}"
  end
  cached+="$took"$'\n'
  echo "  round $round: $(tail -n 1 <<<"${plain%$'\n'}") s, cached $took s" >&2
done
plain="$(printf %s "$plain" | median)"
cached="$(printf %s "$cached" | median)"
report B10 "cold start" – "$plain s" "$plain" "<= 3"
report B10 "cold start with the cache of JDK $aot_version" "$plain s" "$cached s" "$(calculate "$cached / $plain")" "<= 0.45"
restart governance-service >/dev/null
