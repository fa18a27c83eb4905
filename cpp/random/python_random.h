// Python's random module after random.seed(k), bit for bit: what `random.shuffle` does with a list.
// A value: copying it copies the place in the sequence.
#pragma once

#include <cstdint>
#include <vector>

#include "random/mt19937.h"

namespace gw {

class PythonRandom {
 public:
  explicit PythonRandom(std::int64_t seed);  // random.seed(seed); −k and k give the same numbers

  std::uint32_t getrandbits(int k) { return engine_() >> (32 - k); }  // 1 <= k <= 32
  std::uint32_t randbelow(std::uint32_t n);  // 0 … n − 1, n >= 1; redraws, so no bias
  void shuffle(std::vector<int>& x);

 private:
  Mt19937 engine_;
};

}  // namespace gw
