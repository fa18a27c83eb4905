// The Mersenne Twister MT19937 (Matsumoto, Nishimura 1998; seeding of 2002): 32 bits a draw, period
// 2^19937 − 1. A value: copying it copies the place in the sequence.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace gw {

class Mt19937 {
 public:
  explicit Mt19937(std::uint32_t seed);                           // init_genrand
  static Mt19937 fromKey(const std::vector<std::uint32_t>& key);  // init_by_array; key not empty

  std::uint32_t operator()() {
    if (next_ == kSize) twist();
    std::uint32_t y = state_[next_++];
    y ^= y >> 11;
    y ^= (y << 7) & 0x9d2c5680u;
    y ^= (y << 15) & 0xefc60000u;
    return y ^ (y >> 18);
  }

 private:
  static constexpr int kSize = 624;

  void twist();  // replaces the whole state by the next 624 words

  std::array<std::uint32_t, kSize> state_;
  int next_ = kSize;
};

}  // namespace gw
