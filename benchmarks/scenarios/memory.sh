# B11: resident memory of each service as ./start launches it, after its first request.

takes() {
  curl -sS --fail-with-body -o /dev/null -H "Authorization: Bearer $token" "$2"
  awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$(launched_pid "$1")/status"
}

largest=0
measured=""
for service in \
  "governance-service $governance/api/governance/v1/meetings" \
  "project-review-service $project_review/api/project-review/v1/projects" \
  "resource-mobilization-service http://localhost:$(port 8083)/api/resource-mobilization/v1/agreements" \
  "hr-service http://localhost:$(port 8084)/api/hr/v1/courses"; do
  restart "${service% *}" >/dev/null
  taken="$(takes "${service% *}" "${service#* }")"
  measured+="${measured:+, }${service%%-service *} $taken"
  largest=$((taken > largest ? taken : largest))
done
report B11 "resident memory after the first request" – "$measured MiB" "$largest" "<= 270"
