// One target as libFuzzer calls it; CMake names it.
#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  gw::FUZZ_TARGET({data, size});
  return 0;
}
