# Creates the topics that a broker does not have yet: create-topics.sh HOST:PORT. The same as those of the local stack.
set -euo pipefail

tool() {
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$broker" "$@"
}

create() {
  local name=$1
  shift
  if ! grep -qxF "$name" <<<"$present"; then
    tool --create --topic "$name" --partitions 12 --replication-factor 1 "$@"
  fi
}

broker=$1
present=$(tool --list)
create backcoach.intake.events --config retention.ms=2419200000
create backcoach.assessment.events --config retention.ms=2419200000
create backcoach.programme.events --config retention.ms=2419200000
create backcoach.progress.events --config retention.ms=2419200000
create backcoach.programme.state --config cleanup.policy=compact
create backcoach.analytics.events --config retention.ms=34560000000
