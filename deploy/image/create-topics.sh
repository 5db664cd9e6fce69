# Creates the topics that a broker does not have yet, the same as those of the local stack, and gives each service and
# analysts their login and the rights of kafka-access.txt: create-topics.sh HOST:PORT. A right that is given no more is not taken away.
set -euo pipefail

tools=${KAFKA_TOOLS:-/opt/kafka/bin}
broker=$1
settings=${TMPDIR:-/tmp}/administrator.properties
credential=${TMPDIR:-/tmp}/credential.properties

umask 077
cat >"$settings" <<SETTINGS
security.protocol=SASL_SSL
sasl.mechanism=PLAIN
sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="$KAFKA_ADMIN_PASSWORD";
ssl.truststore.type=PEM
ssl.truststore.location=${KAFKA_CA:-/kafka-ca/ca.crt}
SETTINGS

tool() {
  "$tools/kafka-$1.sh" --bootstrap-server "$broker" --command-config "$settings" "${@:2}"
}

create() {
  local name=$1
  shift
  if ! grep -qxF "$name" <<<"$present"; then
    tool topics --create --topic "$name" --partitions 12 --replication-factor 1 "$@"
  fi
}

# Reads "user operations resources" and gives just that.
allow() {
  local user=$1 operations=$2 options=() each
  shift 2
  for each in ${operations//,/ }; do options+=(--operation "$each"); done
  for each in "$@"; do options+=("--${each%%:*}" "${each#*:}"); done
  tool acls --add --allow-principal "User:$user" "${options[@]}" >/dev/null
}

present=$(tool topics --list)
create backcoach.intake.events --config retention.ms=2419200000
create backcoach.assessment.events --config retention.ms=2419200000
create backcoach.programme.events --config retention.ms=2419200000
create backcoach.progress.events --config retention.ms=2419200000
create backcoach.programme.state --config cleanup.policy=compact
create backcoach.analytics.events --config retention.ms=34560000000
create backcoach.exports --config retention.ms=86400000

for user in intake assessment programme progress analyst; do
  password=${user^^}_KAFKA_PASSWORD
  # From a file, since everybody on the machine can read arguments.
  printf 'SCRAM-SHA-512=password=%s\n' "${!password}" >"$credential"
  tool configs --alter --entity-type users --entity-name "$user" --add-config-file "$credential" >/dev/null
done
rm "$credential"

while read -r user operations resources; do
  # shellcheck disable=SC2086 # several words
  allow "$user" "$operations" $resources
done < <(grep -v '^#' "${KAFKA_ACCESS:-/kafka-access.txt}")
