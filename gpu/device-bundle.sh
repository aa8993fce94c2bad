#!/bin/sh
# Makes one folder that certifies a Linux x86-64 machine with an NVIDIA driver and nothing else: no
# Java, no network.
#
#   device-bundle.sh OUT      then, there: OUT/run.sh probe | conform | bench
#
# OUT must not exist. Needs a JDK with jlink, and the runnable jar (mvn -DskipTests package). The jar
# carries the vectors, the kernel's PTX, the driver's binding and the emulator.
set -eu
out=${1:?name a folder to make}
here=$(cd "$(dirname "$0")" && pwd)
jar=$here/../conformance/target/ringproof.jar
[ ! -e "$out" ] || { echo "$out is there already: name another folder" >&2; exit 2; }
[ -f "$jar" ] || { echo "no runnable jar: mvn -DskipTests package" >&2; exit 2; }
jlink=${JAVA_HOME:+$JAVA_HOME/bin/}jlink

mkdir -p "$out"
"$jlink" --add-modules java.base,java.logging,java.management,java.xml,jdk.unsupported \
  --strip-debug --no-header-files --no-man-pages --compress=2 --output "$out/java"
cp "$jar" "$out/ringproof.jar"
cp "$here/device-run.sh" "$out/run.sh"
chmod +x "$out/run.sh"

bytes=$(du -sb "$out" | cut -f1)
echo "$out: $bytes bytes"
[ "$bytes" -lt 67108864 ] || { echo "over 64 MiB" >&2; exit 1; }
