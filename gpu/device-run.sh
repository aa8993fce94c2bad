#!/bin/sh
# Certifies the NVIDIA device of this machine.
#
#   run.sh probe      what device and driver there are; exit status 3 and the reason if none
#   run.sh conform    all vectors, generated programs of many lanes, and telemetry of random rings,
#                     with rings in the host's memory and in the device's
#   run.sh bench      how fast a live kernel answers, beside launches and the bus
#
# Results go to a folder of their own below the current one; RESULTS names another. Exit status: 0
# conforms, 1 does not, 3 nothing was proven (no device), 4 the suite is broken. SECONDS_EACH is the
# longest wait for one answer, GPU_DEVICE the number of the device.
set -u
bundle=$(cd "$(dirname "$0")" && pwd)
results=${RESULTS:-ringproof-results}
answer=${SECONDS_EACH:-60}
export CUDA_MODULE_LOADING=EAGER
worst=0

java_here() {
  "$bundle/java/bin/java" -XX:+UseSerialGC "-Dringproof.gpu.device=${GPU_DEVICE:-0}" "$@"
}

probe() {
  mkdir -p "$results"
  java_here -jar "$bundle/ringproof.jar" probe --backend gpu \
    --environment "$results/environment.json"
}

# Keeps the worst exit status: an absent device (3) does not hide a kernel that does not conform (1).
note() { # STATUS
  case "$1" in
    0) ;;
    3) [ "$worst" -ne 0 ] || worst=3 ;;
    *) [ "$worst" -ne 0 ] && [ "$worst" -ne 3 ] || worst=$1 ;;
  esac
}

# One run, its report and its summary.
run() { # NAME PLACEMENT OPTIONS
  name=$1 placement=$2
  shift 2
  echo "== $name, ring $placement"
  java_here "-Dringproof.gpu.placement=$placement" -jar "$bundle/ringproof.jar" run \
    --backend gpu --jobs 1 --timeout "$answer" \
    --report "$results/$name-$placement.jsonl" "$@" >"$results/$name-$placement.txt" 2>&1
  status=$?
  tail -n 3 "$results/$name-$placement.txt"
  note "$status"
}

# What the suite does not ask for, since it is less than a capability.
telemetry() { # PLACEMENT
  echo "== telemetry, ring $1"
  java_here "-Dringproof.gpu.placement=$1" -cp "$bundle/ringproof.jar" \
    dev.ringproof.cli.device.TelemetryCheck gpu >"$results/telemetry-$1.txt" 2>&1
  status=$?
  tail -n 3 "$results/telemetry-$1.txt"
  note "$status"
}

conform() {
  probe || exit $?
  for placement in host_mapped device; do
    run vectors "$placement"
    run parallel "$placement" --op run_parallel --generate 2000
    run persistent "$placement" --op run_persistent --generate 200
    telemetry "$placement"
  done
  exit "$worst"
}

case "${1:-}" in
  probe) probe ;;
  conform) conform ;;
  bench)
    probe || exit $?
    java_here -cp "$bundle/ringproof.jar" dev.ringproof.gpu.bench.DeviceBench \
      "$results/bench.json"
    ;;
  *)
    sed -n '2,13s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
