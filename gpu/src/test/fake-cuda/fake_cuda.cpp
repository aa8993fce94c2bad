// A driver without a device: enough of libcuda for the host code of the backend, with the kernel's
// own source run by threads. It is stricter than a real driver where a real one would dead-lock or
// corrupt: it refuses what must not be done while a kernel is resident, copies from memory that is
// not pinned, and kernels on memory that is not the device's.
//
// RINGPROOF_FAKE_CUDA names what is wrong with it: no_device, old_driver, bad_ptx, no_mapping,
// old_device; and of its persistent kernel only: lost (it fails), silent (queries never return once
// it runs), hangs (it never ends), dies (its launch ends the process), crashes (its launch does what
// a wild pointer does).
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "driver_abi.h"
#include "fake_kernels.h"

using namespace ringproof;

namespace {

bool fault(const char* name) {
  const char* asked = std::getenv("RINGPROOF_FAKE_CUDA");
  return asked != nullptr && std::string(asked) == name;
}

std::atomic<int> resident{0};
std::atomic<bool> silent{false};

}  // namespace

// Work in order, done by a thread of its own.
struct CUstream_st {
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::function<void()>> queue;
  std::size_t open = 0;
  CUgraph captured = nullptr;

  CUstream_st() {
    std::thread([this] { serve(); }).detach();
  }

  void add(std::function<void()> work) {
    const std::lock_guard<std::mutex> guard(mutex);
    queue.push_back(std::move(work));
    open++;
    changed.notify_all();
  }

  bool idle() {
    const std::lock_guard<std::mutex> guard(mutex);
    return open == 0;
  }

  void serve() {
    std::unique_lock<std::mutex> guard(mutex);
    while (true) {
      changed.wait(guard, [this] { return !queue.empty(); });
      const std::function<void()> work = std::move(queue.front());
      queue.pop_front();
      guard.unlock();
      work();
      guard.lock();
      open--;
    }
  }
};

struct CUfunc_st {
  std::string name;
};

struct CUgraph_st {
  std::function<void()> work;
};

namespace {

CUresult outside_a_kernel() { return resident == 0 ? CUDA_SUCCESS : CUDA_ERROR_UNKNOWN; }

CUresult launch(CUfunction function, u32 threads, CUstream stream, void** arguments) {
  if (function->name == "run_persistent") {
    if (fault("dies")) _exit(134);
    if (fault("crashes")) std::raise(SIGSEGV);
    lost = lost || fault("lost");
    silent = fault("silent");
  }
  const bool hangs = function->name == "run_persistent" && fault("hangs");
  if (lost) return CUDA_ERROR_LAUNCH_FAILED;
  const std::function<void()> work = kernel(function->name, threads, arguments);
  if (stream->captured != nullptr) {
    stream->captured->work = work;
    return CUDA_SUCCESS;
  }
  resident++;
  stream->add([=] {
    work();
    while (hangs) std::this_thread::sleep_for(std::chrono::seconds(1));
    resident--;
  });
  return CUDA_SUCCESS;
}

CUresult copy_rows(u64 to, u64 from, const CUDA_MEMCPY2D& shape, CUstream stream) {
  const u64 pitch_to = shape.dstPitch, pitch_from = shape.srcPitch;
  const u64 width = shape.WidthInBytes, rows = shape.Height;
  stream->add([=] {
    for (u64 row = 0; row < rows; row++) {
      for (u64 word = 0; word < width / 4; word++) {
        store_release(words(to + row * pitch_to) + word,
                      load_acquire(words(from + row * pitch_from) + word));
      }
    }
  });
  return CUDA_SUCCESS;
}

u64 rows_bytes(u64 pitch, const CUDA_MEMCPY2D& shape) {
  return shape.Height == 0 ? 0 : pitch * (shape.Height - 1) + shape.WidthInBytes;
}

// Copies word by word where it can: lanes may be reading.
CUresult copy(u64 to, u64 from, u64 bytes, CUstream stream) {
  stream->add([=] {
    u64 done = 0;
    for (; done + 4 <= bytes; done += 4) {
      store_release(words(to + done), load_acquire(words(from + done)));
    }
    std::memcpy(reinterpret_cast<void*>(to + done), reinterpret_cast<void*>(from + done),
                bytes - done);
  });
  return CUDA_SUCCESS;
}

}  // namespace

#define FAKE extern "C" __attribute__((visibility("default"))) CUresult

FAKE cuInit(unsigned) { return fault("no_device") ? CUDA_ERROR_NO_DEVICE : CUDA_SUCCESS; }

FAKE cuDriverGetVersion(int* version) {
  *version = fault("old_driver") ? 9020 : 12040;
  return CUDA_SUCCESS;
}

#ifndef FAKE_CUDA_LACKS_DEVICE_COUNT
FAKE cuDeviceGetCount(int* count) {
  *count = 1;
  return CUDA_SUCCESS;
}
#endif

FAKE cuDeviceGet(CUdevice* device, int ordinal) {
  *device = ordinal;
  return CUDA_SUCCESS;
}

FAKE cuDeviceGetName(char* name, int bytes, CUdevice) {
  std::strncpy(name, "fake device", static_cast<std::size_t>(bytes));
  return CUDA_SUCCESS;
}

FAKE cuDeviceGetAttribute(int* value, CUdevice_attribute attribute, CUdevice) {
  switch (static_cast<int>(attribute)) {
    case CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT: *value = 1; break;
    case CU_DEVICE_ATTRIBUTE_CAN_MAP_HOST_MEMORY: *value = fault("no_mapping") ? 0 : 1; break;
    case CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR: *value = fault("old_device") ? 6 : 9; break;
    case CU_DEVICE_ATTRIBUTE_COOPERATIVE_LAUNCH: *value = 1; break;
    case CU_DEVICE_ATTRIBUTE_CLOCK_RATE: *value = 1000000; break;
    default: *value = 0;
  }
  return CUDA_SUCCESS;
}

FAKE cuCtxCreate_v2(CUcontext* context, unsigned, CUdevice) {
  *context = reinterpret_cast<CUcontext>(&resident);
  return CUDA_SUCCESS;
}

FAKE cuCtxDestroy_v2(CUcontext) { return outside_a_kernel(); }

FAKE cuCtxSetCurrent(CUcontext) { return CUDA_SUCCESS; }

// Takes a text that ends with a zero byte and has the entry points.
FAKE cuModuleLoadDataEx(CUmodule* module, const void* image, unsigned, int*, void**) {
  *module = reinterpret_cast<CUmodule>(&resident);
  const char* text = static_cast<const char*>(image);
  if (fault("bad_ptx") || std::strstr(text, ".visible .entry run_persistent(") == nullptr) {
    return CUDA_ERROR_INVALID_PTX;
  }
  return outside_a_kernel();
}

FAKE cuModuleGetFunction(CUfunction* function, CUmodule, const char* name) {
  *function = new CUfunc_st{name};
  return outside_a_kernel();
}

FAKE cuOccupancyMaxActiveBlocksPerMultiprocessor(int* blocks, CUfunction, int, size_t) {
  *blocks = 1;
  return CUDA_SUCCESS;
}

FAKE cuStreamCreate(CUstream* stream, unsigned) {
  *stream = new CUstream_st();
  return outside_a_kernel();
}

FAKE cuStreamQuery(CUstream stream) {
  while (silent) {
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  if (!stream->idle()) return CUDA_ERROR_NOT_READY;
  return lost ? CUDA_ERROR_LAUNCH_FAILED : CUDA_SUCCESS;
}

FAKE cuMemAlloc_v2(CUdeviceptr* pointer, size_t bytes) {
  void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  const std::lock_guard<std::mutex> guard(lock);
  device_memory.push_back({number(memory), bytes});
  *pointer = number(memory);
  return outside_a_kernel();
}

FAKE cuMemFree_v2(CUdeviceptr pointer) {
  const std::lock_guard<std::mutex> guard(lock);
  for (Span& span : device_memory) {
    if (span.first == pointer) {
      munmap(reinterpret_cast<void*>(span.first), span.bytes);
      span = device_memory.back();
      device_memory.pop_back();
      return outside_a_kernel();
    }
  }
  return CUDA_ERROR_INVALID_VALUE;
}

// One piece of memory at two addresses: the host's, and the device's.
FAKE cuMemHostAlloc(void** host, size_t bytes, unsigned flags) {
  const int file = memfd_create("pinned", 0);
  if (file < 0 || ftruncate(file, static_cast<off_t>(bytes)) != 0 ||
      flags != CU_MEMHOSTALLOC_DEVICEMAP) {
    return CUDA_ERROR_OUT_OF_MEMORY;
  }
  *host = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  void* alias = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  close(file);
  const std::lock_guard<std::mutex> guard(lock);
  pinned_memory.push_back({number(*host), bytes});
  device_memory.push_back({number(alias), bytes});
  pinned_alias[*host] = {number(alias), bytes};
  return outside_a_kernel();
}

FAKE cuMemHostGetDevicePointer_v2(CUdeviceptr* pointer, void* host, unsigned) {
  const std::lock_guard<std::mutex> guard(lock);
  *pointer = pinned_alias[host].first;
  return *pointer == 0 ? CUDA_ERROR_INVALID_VALUE : CUDA_SUCCESS;
}

FAKE cuMemFreeHost(void* host) {
  Span alias;
  {
    const std::lock_guard<std::mutex> guard(lock);
    alias = pinned_alias[host];
    pinned_alias.erase(host);
    for (Span& span : pinned_memory) {
      if (span.first == number(host)) {
        span = pinned_memory.back();
        pinned_memory.pop_back();
        break;
      }
    }
  }
  munmap(host, alias.bytes);
  return cuMemFree_v2(alias.first);
}

FAKE cuMemcpyHtoDAsync_v2(CUdeviceptr to, const void* from, size_t bytes, CUstream stream) {
  const bool known = within(device_memory, to, bytes) && within(pinned_memory, number(from), bytes);
  return known ? copy(to, number(from), bytes, stream) : CUDA_ERROR_INVALID_VALUE;
}

FAKE cuMemcpyDtoHAsync_v2(void* to, CUdeviceptr from, size_t bytes, CUstream stream) {
  const bool known = within(pinned_memory, number(to), bytes) && within(device_memory, from, bytes);
  return known ? copy(number(to), from, bytes, stream) : CUDA_ERROR_INVALID_VALUE;
}

FAKE cuMemcpy2DAsync_v2(const CUDA_MEMCPY2D* shape, CUstream stream) {
  const u64 to_bytes = rows_bytes(shape->dstPitch, *shape);
  const u64 from_bytes = rows_bytes(shape->srcPitch, *shape);
  if (shape->srcMemoryType == CU_MEMORYTYPE_HOST) {
    const u64 from = number(shape->srcHost);
    const bool known = within(pinned_memory, from, from_bytes) &&
                       within(device_memory, shape->dstDevice, to_bytes);
    return known ? copy_rows(shape->dstDevice, from, *shape, stream) : CUDA_ERROR_INVALID_VALUE;
  }
  const u64 to = number(shape->dstHost);
  const bool known =
      within(pinned_memory, to, to_bytes) && within(device_memory, shape->srcDevice, from_bytes);
  return known ? copy_rows(to, shape->srcDevice, *shape, stream) : CUDA_ERROR_INVALID_VALUE;
}

FAKE cuLaunchKernel(CUfunction function, unsigned blocks, unsigned, unsigned, unsigned threads,
                    unsigned, unsigned, unsigned, CUstream stream, void** arguments, void**) {
  return launch(function, blocks * threads, stream, arguments);
}

FAKE cuLaunchCooperativeKernel(CUfunction function, unsigned blocks, unsigned, unsigned,
                               unsigned threads, unsigned, unsigned, unsigned, CUstream stream,
                               void** arguments) {
  return blocks > 1 ? CUDA_ERROR_COOPERATIVE_LAUNCH_TOO_LARGE
                    : launch(function, blocks * threads, stream, arguments);
}

FAKE cuStreamBeginCapture_v2(CUstream stream, int) {
  stream->captured = new CUgraph_st();
  return CUDA_SUCCESS;
}

FAKE cuStreamEndCapture(CUstream stream, CUgraph* graph) {
  *graph = stream->captured;
  stream->captured = nullptr;
  return CUDA_SUCCESS;
}

FAKE cuGraphInstantiateWithFlags(CUgraph* runnable, CUgraph graph, unsigned long long) {
  *runnable = graph;
  return CUDA_SUCCESS;
}

FAKE cuGraphLaunch(CUgraph runnable, CUstream stream) {
  stream->add(runnable->work);
  return CUDA_SUCCESS;
}
