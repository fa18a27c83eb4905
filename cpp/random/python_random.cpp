#include "random/python_random.h"

#include <utility>

namespace gw {

namespace {

// |seed| in 32-bit words, lowest first; [0] for 0.
std::vector<std::uint32_t> keyOf(std::int64_t seed) {
  const auto bits = static_cast<std::uint64_t>(seed);
  const std::uint64_t magnitude = seed < 0 ? 0 - bits : bits;
  std::vector<std::uint32_t> key{static_cast<std::uint32_t>(magnitude)};
  if (magnitude >> 32) key.push_back(static_cast<std::uint32_t>(magnitude >> 32));
  return key;
}

int bitLength(std::uint32_t n) { return 32 - __builtin_clz(n); }  // n >= 1

}  // namespace

PythonRandom::PythonRandom(std::int64_t seed) : engine_(Mt19937::fromKey(keyOf(seed))) {}

std::uint32_t PythonRandom::randbelow(std::uint32_t n) {
  const int k = bitLength(n);
  std::uint32_t r = getrandbits(k);
  while (r >= n) r = getrandbits(k);
  return r;
}

void PythonRandom::shuffle(std::vector<int>& x) {
  for (std::size_t i = x.size(); i-- > 1;) {
    std::swap(x[i], x[randbelow(static_cast<std::uint32_t>(i + 1))]);
  }
}

}  // namespace gw
