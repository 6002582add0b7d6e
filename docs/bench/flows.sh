#!/usr/bin/env bash
# Times the reading of a year of trade. Nothing here is a test.
#
#   docs/bench/flows.sh compare FILE   CSV to Parquet and CSV to sums, beside DuckDB and Spark's own reader.
#                                      FILE is a BACI CSV, or a Parquet file with its columns t, i, j, k, v.
#   docs/bench/flows.sh scale          10 and 40 million synthetic rows, each in a heap of 1 GB.
#
# Works in $BENCH_FOLDER (default: a temporary folder, removed afterwards; 3 GB for scale).
# The first run downloads DuckDB (80 MB).
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
case "${1:-}" in
  compare) file=$(realpath "${2:?the file to read is missing}") ;;
  scale) ;;
  *) sed -n '2,10p' "${BASH_SOURCE[0]}" | cut -c3- >&2; exit 2 ;;
esac

folder="${BENCH_FOLDER:-}"
if [ -z "$folder" ]; then
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
fi
mkdir -p "$folder"

cd "$home"
target="$home/datasets/target"
./mvnw -B -q -Pbench -pl datasets -Dtenkai.quick -Dspotless.check.skip -Denforcer.skip \
  test-compile dependency:build-classpath -Dmdep.outputFile="$target/bench.classpath" -Dmdep.includeScope=test
classpath="$target/test-classes:$target/classes:$(cat "$target/bench.classpath")"
# The launcher's own list of what Spark asks of the JVM.
mapfile -t opens < <(sed -n '/<<.OPTIONS./,/^OPTIONS/p' tenkai | grep '^-')
export SPARK_LOCAL_IP=127.0.0.1

bench() { # CLASS HEAP ARGUMENTS...
  local class=$1 heap=$2; shift 2
  # shellcheck disable=SC2086
  java "${opens[@]}" -XX:+UseSerialGC -Xmx"$heap" -Duser.timezone=UTC ${BENCH_JAVA_OPTS:-} \
    -cp "$classpath" "jp.tenkai.datasets.bench.$class" "$@" 2>"$folder/bench.log" ||
    { tail -n 20 "$folder/bench.log" >&2; exit 1; }
}

if [ "$1" = compare ]; then
  # Spark's own reader has no use for a small heap: it gets what it likes.
  bench FlowsBench 4g "$file" "$folder"
else
  bench ScaleBench 1g 10 "$folder"
  bench ScaleBench 1g 40 "$folder"
fi
