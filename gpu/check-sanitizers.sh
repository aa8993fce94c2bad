#!/bin/sh
# Runs the kernel and its launcher under ThreadSanitizer, and under AddressSanitizer with
# UndefinedBehaviorSanitizer. A kernel that stores DONE before its effects has to be caught.
# Without a compiler or a sanitizer the reason is left in target/sanitizers/absent.txt.
set -eu
cd "$(dirname "$0")"
cxx=${CXX:-g++}
out=target/sanitizers
rm -rf "$out" && mkdir -p "$out"

build() { # SANITIZER MUTANT OUT
  "$cxx" -std=c++17 -O1 -g -Wall -Wextra -Werror -pthread "-fsanitize=$1" \
    -fno-sanitize-recover=all "-DRINGPROOF_MUTANT=$2" \
    -Isrc/main/cuda -Isrc/main/emulator -Itarget/generated \
    src/main/emulator/emulator.cpp src/main/emulator/lanes.cpp src/test/cpp/sanitized_runs.cpp \
    -o "$3"
}

if ! command -v "$cxx" >/dev/null 2>&1; then
  echo "check-sanitizers.sh: skipped: no C++ compiler; apt-get install g++" | tee "$out/absent.txt"
  exit 0
fi
if ! printf 'int main() { return 0; }\n' |
  "$cxx" -x c++ -fsanitize=thread -pthread -o "$out/probe" - 2>"$out/probe.log"; then
  echo "check-sanitizers.sh: skipped: no ThreadSanitizer; apt-get install libtsan2" |
    tee "$out/absent.txt"
  exit 0
fi

build thread 0 "$out/thread" &
first=$!
build address,undefined 0 "$out/address"
wait "$first"
build thread 1 "$out/thread-broken"

TSAN_OPTIONS=halt_on_error=1 "$out/thread"
"$out/address"
if TSAN_OPTIONS=halt_on_error=1 "$out/thread-broken" >"$out/thread-broken.log" 2>&1; then
  echo "ThreadSanitizer did not see that DONE is stored before the effects" >&2
  exit 1
fi
