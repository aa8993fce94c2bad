// What the fake driver has given out, in memory of the host and of the device.
#pragma once

#include <map>
#include <mutex>
#include <vector>

#include "buffers.h"

namespace {

using namespace ringproof;

std::mutex lock;

struct Span {
  u64 first;
  u64 bytes;
};
std::vector<Span> device_memory;
std::vector<Span> pinned_memory;
std::map<void*, Span> pinned_alias;

bool within(const std::vector<Span>& spans, u64 first, u64 bytes) {
  const std::lock_guard<std::mutex> guard(lock);
  for (const Span& span : spans) {
    if (first >= span.first && first + bytes <= span.first + span.bytes) {
      return true;
    }
  }
  return bytes == 0;
}

u64 number(const void* pointer) { return reinterpret_cast<u64>(pointer); }

u32* words(u64 address) { return reinterpret_cast<u32*>(address); }

}  // namespace
