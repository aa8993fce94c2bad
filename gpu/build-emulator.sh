#!/bin/sh
# Builds the emulator: the kernel's own source, with lanes as threads; and a driver without a
# device, which runs the same for the tests of the device's host code.
#
#   build-emulator.sh CLASSES TEST_CLASSES
#
# CLASSES gets native/PLATFORM/libringproof_emulator.so, TEST_CLASSES one library a mutant
# (src/main/cuda/mutant.h) under native/PLATFORM/mutants, and that driver, whole and with a function
# missing, as native/PLATFORM/fake-cuda/{whole,lacking}/libcuda.so.1. Without a compiler CLASSES gets
# native/PLATFORM/absent.txt with the reason instead, and the backend is absent with it.
# CXX names another compiler. Needs target/generated/ringproof_layout.h.
set -eu
cd "$(dirname "$0")"
cxx=${CXX:-g++}

# The name that JNA gives to this platform.
case "$(uname -s)" in Darwin) os=darwin ;; *) os=$(uname -s | tr '[:upper:]' '[:lower:]') ;; esac
case "$(uname -m)" in
  x86_64 | amd64) arch=x86-64 ;;
  arm64) arch=aarch64 ;;
  *) arch=$(uname -m) ;;
esac
natives=$1/native/$os-$arch
mutants=$2/native/$os-$arch/mutants
drivers=$2/native/$os-$arch/fake-cuda
objects=target/objects
mkdir -p "$natives" "$mutants" "$drivers/whole" "$drivers/lacking" "$objects"

if ! command -v "$cxx" >/dev/null 2>&1; then
  rm -f "$natives/libringproof_emulator.so" "$mutants"/*.so "$drivers"/*/*
  echo "no C++ compiler when the product was built: apt-get install g++ or set CXX, and build again" \
    >"$natives/absent.txt"
  echo "build-emulator.sh: skipped: no C++ compiler; apt-get install g++"
  exit 0
fi
rm -f "$natives/absent.txt"

flags="-std=c++17 -O2 -Wall -Wextra -Werror -fPIC -fvisibility=hidden -pthread"
includes="-Isrc/main/cuda -Isrc/main/emulator -Itarget/generated"
sources="src/main/cuda/*.h src/main/emulator/* src/test/fake-cuda/* target/generated/*.h build-emulator.sh"

# Whether a file is older than something that it is made from.
outdated() {
  [ ! -f "$1" ] || [ -n "$(find $sources -newer "$1" | head -n 1)" ]
}

compile() {
  if outdated "$2"; then
    # shellcheck disable=SC2086
    "$cxx" $flags $includes $3 -c "$1" -o "$2"
  fi
}

# Lanes that a host gave up on may run on: the library must stay when it is closed (nodelete).
link() {
  if outdated "$2"; then
    "$cxx" -shared -pthread -Wl,-z,nodelete "$objects/emulator.o" "$1" -o "$2"
  fi
}

compile src/main/emulator/emulator.cpp "$objects/emulator.o" ""
compile src/main/emulator/lanes.cpp "$objects/lanes.o" ""
link "$objects/lanes.o" "$natives/libringproof_emulator.so"
sed -n 's/^  \([a-z_]*\) = \([1-9][0-9]*\),.*/\1 \2/p' src/main/cuda/mutant.h |
  while read -r name number; do
    compile src/main/emulator/lanes.cpp "$objects/$name.o" "-DRINGPROOF_MUTANT=$number"
    link "$objects/$name.o" "$mutants/$name.so"
  done

# Linux alone: it stands in for a library of that name, and maps memory twice.
driver() { # NAME FLAGS
  if outdated "$drivers/$1/libcuda.so.1"; then
    # shellcheck disable=SC2086
    "$cxx" $flags $includes $2 -shared -Wl,-soname,libcuda.so.1 src/test/fake-cuda/fake_cuda.cpp \
      -o "$drivers/$1/libcuda.so.1"
  fi
}

if [ "$os" = linux ]; then
  driver whole ""
  driver lacking -DFAKE_CUDA_LACKS_DEVICE_COUNT
fi
