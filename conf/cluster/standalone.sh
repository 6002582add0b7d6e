#!/usr/bin/env bash
# A command of Tenkai on a standalone Spark cluster, by the spark-submit of a Spark 4.1 or 4.2 distribution.
#
#   TENKAI_MASTER=spark://master:7077 conf/cluster/standalone.sh refresh --out /srv/tenkai/out
#
# The driver runs here ("client"): it reads conf/, the snapshot and --out, and its exit code is Tenkai's.
# Executors need none of these folders: Spark brings them what they read (docs/cluster.md).
# Before the first run: ./mvnw -Pcluster package -Dmaven.test.skip=true -Dtenkai.quick
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
: "${SPARK_HOME:?the folder of a Spark distribution, 4.1 or 4.2}"

exec "$SPARK_HOME/bin/spark-submit" \
  --master "${TENKAI_MASTER:?spark://HOST:7077}" \
  --deploy-mode client \
  --driver-memory "${TENKAI_DRIVER_MEMORY:-1500m}" \
  --executor-memory "${TENKAI_EXECUTOR_MEMORY:-1g}" \
  --total-executor-cores "${TENKAI_CORES:-4}" \
  --driver-java-options "-Dtenkai.home=$home -Duser.timezone=UTC -Dfile.encoding=UTF-8 -Dtenkai.commit=$(git -C "$home" describe --always --abbrev=12 --dirty 2>/dev/null || echo unknown)" \
  --class jp.tenkai.jobs.Main \
  ${TENKAI_SHARED:+--conf "spark.tenkai.shared=$TENKAI_SHARED"} \
  "$home/jobs/target/tenkai-jobs-1.0.0-cluster.jar" "$@"
