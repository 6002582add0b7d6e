#!/usr/bin/env bash
# The long run of fuzzing: docs/fuzzing.md. Goes on from the corpus of an earlier run in the same folder.
# usage: docs/bench/fuzz.sh FOLDER EXECUTIONS [FUZZ-TEST...]
#   FOLDER      where the corpus, what is found and campaign.csv go; fastest on a memory file system
#   EXECUTIONS  inputs for each fuzz test, shared by its parsers
#   FUZZ-TEST   classes such as jp.tenkai.datasets.fuzz.WhoFuzzTest; all when none is named
set -euo pipefail
folder=${1:?FOLDER}
executions=${2:?EXECUTIONS}
shift 2
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

./mvnw -B -ntp -q -DskipTests install
cp=$(mktemp)
trap 'rm -f "$cp"' EXIT
./mvnw -B -ntp -q -pl jobs dependency:build-classpath -Dmdep.outputFile="$cp" -Dmdep.includeScope=test
path=jobs/target/classes:jobs/target/test-classes:datasets/target/test-classes
if [ $# -eq 0 ]; then
  mapfile -t tests < <(cd datasets/src/test/java && find . -name '*FuzzTest.java' ! -name 'ShortFuzzTest.java' | sort)
  mapfile -t more < <(cd jobs/src/test/java && find . -name '*FuzzTest.java' ! -name 'ShortFuzzTest.java' | sort)
  for test in "${tests[@]}" "${more[@]}"; do
    test=${test#./}
    test=${test%.java}
    set -- "$@" "${test//\//.}"
  done
fi
for entry in ${path//:/ }; do absolute=${absolute:+$absolute:}$PWD/$entry; done
nice -n 19 "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx64m -cp "$absolute:$(cat "$cp")" \
  jp.tenkai.datasets.fuzz.FuzzCampaign "$folder" "$executions" "$@"
