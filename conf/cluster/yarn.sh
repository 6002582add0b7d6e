#!/usr/bin/env bash
# A command of Tenkai on YARN, by the spark-submit of a Spark 4.1 or 4.2 distribution.
#
#   HADOOP_CONF_DIR=/etc/hadoop/conf conf/cluster/yarn.sh refresh --out /srv/tenkai/out
#
# The driver runs here ("client"): it reads conf/, the snapshot and --out, and its exit code is Tenkai's.
# Executors need none of these folders: Spark brings them what they read (docs/cluster.md).
# Not "cluster": there the driver lands on any machine, and releases on that machine's disk.
# Before the first run: ./mvnw -Pcluster package -Dmaven.test.skip=true -Dtenkai.quick
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
: "${SPARK_HOME:?the folder of a Spark distribution, 4.1 or 4.2}"
: "${HADOOP_CONF_DIR:?the folder with yarn-site.xml and core-site.xml}"

exec "$SPARK_HOME/bin/spark-submit" \
  --master yarn \
  --deploy-mode client \
  --queue "${TENKAI_QUEUE:-default}" \
  --driver-memory "${TENKAI_DRIVER_MEMORY:-1500m}" \
  --executor-memory "${TENKAI_EXECUTOR_MEMORY:-1g}" \
  --executor-cores "${TENKAI_EXECUTOR_CORES:-2}" \
  --num-executors "${TENKAI_EXECUTORS:-2}" \
  --driver-java-options "-Dtenkai.home=$home -Duser.timezone=UTC -Dfile.encoding=UTF-8 -Dtenkai.commit=$(git -C "$home" describe --always --abbrev=12 --dirty 2>/dev/null || echo unknown)" \
  --class jp.tenkai.jobs.Main \
  ${TENKAI_SHARED:+--conf "spark.tenkai.shared=$TENKAI_SHARED"} \
  "$home/jobs/target/tenkai-jobs-1.0.0-cluster.jar" "$@"
