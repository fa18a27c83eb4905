#include "random/mt19937.h"

#include <algorithm>

namespace gw {

namespace {

constexpr int kShift = 397;

// One word of the recurrence: the upper bit of `upper`, the lower 31 bits of `lower`, and the word
// 397 on.
std::uint32_t twisted(std::uint32_t upper, std::uint32_t lower, std::uint32_t further) {
  const std::uint32_t y = (upper & 0x80000000u) | (lower & 0x7fffffffu);
  return further ^ (y >> 1) ^ (y & 1 ? 0x9908b0dfu : 0u);
}

}  // namespace

Mt19937::Mt19937(std::uint32_t seed) {
  state_[0] = seed;
  for (int j = 1; j < kSize; ++j) {
    state_[j] = 1812433253u * (state_[j - 1] ^ (state_[j - 1] >> 30)) + static_cast<unsigned>(j);
  }
}

Mt19937 Mt19937::fromKey(const std::vector<std::uint32_t>& key) {
  Mt19937 engine(19650218u);
  auto& s = engine.state_;
  const int length = static_cast<int>(key.size());
  int i = 1;
  const auto advance = [&] {
    if (++i == kSize) {
      s[0] = s[kSize - 1];
      i = 1;
    }
  };
  for (int k = 0; k < std::max(kSize, length); ++k) {
    const int j = k % length;
    s[i] = (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1664525u)) + key[j] + static_cast<unsigned>(j);
    advance();
  }
  for (int k = 0; k < kSize - 1; ++k) {
    s[i] = (s[i] ^ ((s[i - 1] ^ (s[i - 1] >> 30)) * 1566083941u)) - static_cast<unsigned>(i);
    advance();
  }
  s[0] = 0x80000000u;
  return engine;
}

void Mt19937::twist() {
  for (int j = 0; j < kSize - kShift; ++j) {
    state_[j] = twisted(state_[j], state_[j + 1], state_[j + kShift]);
  }
  for (int j = kSize - kShift; j < kSize - 1; ++j) {
    state_[j] = twisted(state_[j], state_[j + 1], state_[j + kShift - kSize]);
  }
  state_[kSize - 1] = twisted(state_[kSize - 1], state_[0], state_[kShift - 1]);
  next_ = 0;
}

}  // namespace gw
