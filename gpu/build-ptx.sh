#!/bin/sh
# Builds the committed PTX from the kernel's source.
#
#   build-ptx.sh [OUT]     default: src/main/resources/dev/ringproof/gpu
#
# nvcc writes PTX for its own newest ISA, which only the newest drivers take. The kernel uses
# nothing newer than ISA 6.3 on sm_70, so the header is rewritten to that; a test assembles the
# result. The sidecar holds the SHA-256 of the sources and of the PTX, in sha256sum's format.
# Needs nvcc, and target/generated/ringproof_layout.h (mvn -pl gpu -am generate-sources).
set -eu
cd "$(dirname "$0")"
out=${1:-src/main/resources/dev/ringproof/gpu}
nvcc=${NVCC:-nvcc}
mkdir -p "$out" target
"$nvcc" -ptx -arch=compute_75 -std=c++17 -Werror all-warnings -Isrc/main/cuda -Itarget/generated \
  src/main/cuda/ringproof.cu -o target/ringproof.nvcc.ptx
sed -e 's/^\.version .*/.version 6.3/' -e 's/^\.target .*/.target sm_70/' \
  target/ringproof.nvcc.ptx >"$out/ringproof.ptx"
{
  (cd src/main/cuda && LC_ALL=C sha256sum -- *.cu *.h)
  (cd target/generated && sha256sum ringproof_layout.h)
  (cd "$out" && sha256sum ringproof.ptx)
} >"$out/ringproof.ptx.sha256"
