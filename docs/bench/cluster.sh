#!/usr/bin/env bash
# Times a command of Tenkai on a standalone cluster on this machine, with one and with two workers of one core each.
# Nothing here is a test.
#
#   ./mvnw -Pcluster package -Dmaven.test.skip=true -Dtenkai.quick
#   docs/bench/cluster.sh JARS ingest FILE       JARS: the folder "jars" of a Spark distribution, 4.1 or 4.2
#   docs/bench/cluster.sh JARS refresh --no-publish
#
# Each run begins with an empty --out. Printed: wall time, processor seconds of driver and workers, and Spark's jobs in seconds.
# BENCH_WORKERS="1 2" and BENCH_CONF="spark.tenkai.shared=/" change the runs; BENCH_KEEP=DIR keeps what they write.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
jars=$(realpath "${1:?the folder with the jars of Spark}"); shift
application="$home/jobs/target/tenkai-jobs-1.0.0-cluster.jar"
[ -f "$application" ] || { echo "Missing: $application" >&2; exit 1; }

folder=${BENCH_KEEP:-$(mktemp -d)}
mkdir -p "$folder/spark/conf"
ln -sfn "$jars" "$folder/spark/jars"
cat >"$folder/spark/conf/log4j2.properties" <<'LOG'
rootLogger.level = info
rootLogger.appenderRef.stderr.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = %d{HH:mm:ss.SSS} %p %c{1}: %m%n
LOG
mapfile -t opens < <(sed -n '/<<.OPTIONS./,/^OPTIONS/p' "$home/tenkai" | grep '^-')
export SPARK_HOME="$folder/spark" SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1
started=()
stop() {
  for pid in ${started[@]+"${started[@]}"}; do kill "$pid" 2>/dev/null || true; done
  started=()
}
finish() {
  stop
  if [ -z "${BENCH_KEEP:-}" ]; then rm -rf "$folder"; fi
}
trap finish EXIT

spark() { # HEAP CLASS ARGUMENTS...
  local heap=$1; shift
  exec java "${opens[@]}" "-Xmx$heap" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Duser.timezone=UTC -Dfile.encoding=UTF-8 \
    -Dtenkai.home="$home" -cp "$folder/spark/conf:$folder/spark/jars/*" "$@"
}
# Processor seconds of a process and of its children that have ended.
seconds() { awk -v hz="$(getconf CLK_TCK)" '{s += ($14 + $15 + $16 + $17) / hz} END {printf "%.1f", s}' "$@"; }
awaited() { # FILE TEXT
  for _ in $(seq 600); do
    if grep -q "$2" "$1" 2>/dev/null; then return; fi
    sleep 0.2
  done
  echo "Not in $1: $2" >&2
  exit 1
}

for workers in ${BENCH_WORKERS:-1 2}; do
  run="$folder/$workers"
  rm -rf "$run"
  mkdir -p "$run"
  spark 256m org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 0 --webui-port 0 >"$run/master.log" 2>&1 &
  started+=($!)
  awaited "$run/master.log" "Starting Spark master at"
  master=$(sed -n 's/.*Starting Spark master at \(spark:[^ ]*\).*/\1/p' "$run/master.log")
  stats=()
  for number in $(seq "$workers"); do
    mkdir -p "$run/worker-$number"
    (cd "$run/worker-$number" && spark 256m org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 2g \
      --webui-port 0 --work-dir "$run/worker-$number" "$master" >"$run/worker-$number.log" 2>&1) &
    started+=($!)
    stats+=("/proc/$!/stat")
    awaited "$run/worker-$number.log" "Successfully registered"
  done
  settings=()
  for setting in ${BENCH_CONF:-}; do settings+=(--conf "$setting"); done
  begin=$(date +%s.%N)
  (cd "$run" && spark 1500m org.apache.spark.deploy.SparkSubmit --master "$master" --deploy-mode client \
    --executor-memory 1g --executor-cores 1 --conf spark.driver.host=127.0.0.1 \
    --conf "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC" ${settings[@]+"${settings[@]}"} \
    --class jp.tenkai.jobs.Main "$application" "$@" --out "$run/out" >"$run/out.txt" 2>"$run/driver.log") &
  driver=$!
  used=0
  while [ -r "/proc/$driver/stat" ] && kill -0 "$driver" 2>/dev/null; do
    now=$(seconds "/proc/$driver/stat" 2>/dev/null) || break
    used=${now:-$used}
    sleep 0.1
  done
  code=0
  wait "$driver" || code=$?
  end=$(date +%s.%N)
  # A worker counts its executor's time once the executor has ended.
  sleep 2
  printf '%s worker(s): exit %s, %.1f s wall, driver %s s CPU, workers %s s CPU, load %s; jobs:' "$workers" "$code" \
    "$(awk "BEGIN {print $end - $begin}")" "$used" "$(seconds "${stats[@]}")" "$(cut -d' ' -f1 /proc/loadavg)"
  sed -n 's/.*Job \([0-9]*\) finished: .* took \([0-9.]*\) ms.*/\2/p' "$run/driver.log" |
    awk '{all += $1; if ($1 > 1000) printf " %.1f", $1 / 1000} END {printf "; all %d: %.1f s\n", NR, all / 1000}'
  stop
done
