// A fuzzer's bytes as choices and numbers, taken one after the other. When they are used up every
// choice is the first one and every number 0, so that any bytes are an input.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace gw {

class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : at_(data), left_(size) {}

  bool empty() const { return left_ == 0; }
  std::vector<std::uint8_t> rest() const { return {at_, at_ + left_}; }

  std::uint8_t byte() {
    std::uint8_t one = 0;
    take(&one, 1);
    return one;
  }
  // 0 … n-1, for n up to 256.
  int below(int n) { return byte() % n; }
  // Seldom true, and never once the bytes are used up.
  bool oneIn(int n) { return below(n) == n - 1; }
  double fraction() { return byte() / 255.0; }  // 0 … 1
  // A double of any eight bytes.
  double bits() {
    double number = 0;
    take(&number, sizeof number);
    return number;
  }
  std::string text() {
    std::string out(below(8), ' ');
    take(out.data(), out.size());
    return out;
  }
  template <typename T>
  const T& one(const std::vector<T>& list) {
    return list[below(static_cast<int>(list.size()))];
  }

 private:
  void take(void* out, std::size_t count) {
    const std::size_t taken = std::min(count, left_);
    if (taken == 0) return;
    std::memcpy(out, at_, taken);
    at_ += taken;
    left_ -= taken;
  }

  const std::uint8_t* at_;
  std::size_t left_;
};

}  // namespace gw
