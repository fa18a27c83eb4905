// a·b + c rounded once, the same bits on every target: float32 without hardware fma, through
// double.
//
// The product of two floats is exact in double. The sum p + c is rounded to odd (53 bits, and 53 >=
// 2·24 + 2, so the second rounding, to float, is then right): where the rounding error e of p + c
// is not zero and the sum's last bit is even, the sum moves one unit toward the true value. Right
// for subnormal results, infinities and NaN, too.
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>

namespace gw {

inline float fusedMultiplyAdd(float a, float b, float c) {
  const double p = static_cast<double>(a) * b;
  const double z = c;
  double sum = p + z;
  // Knuth's two-sum: sum + error = p + z exactly.
  const double zPart = sum - p;
  const double error = (p - (sum - zPart)) + (z - zPart);
  if (error > 0 || error < 0) {  // false for NaN, which infinities give
    std::int64_t bits;
    std::memcpy(&bits, &sum, sizeof bits);
    if ((bits & 1) == 0) {
      bits += (error > 0) == (sum > 0) ? 1 : -1;
      std::memcpy(&sum, &bits, sizeof sum);
    }
  }
  return static_cast<float>(sum);
}

// In double the library's is as exactly specified as a square root.
inline double fusedMultiplyAdd(double a, double b, double c) { return std::fma(a, b, c); }

}  // namespace gw
