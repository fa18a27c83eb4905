// a·b + c rounded once, the same bits on every target: float32 without hardware fma, through
// double.
//
// The product of two floats is exact in double, and the sum p + c rounded to 53 bits. The second
// rounding, to float, is right unless that sum lies in the middle between two floats where the
// exact one does not: then it moves one unit toward the exact one first (rounded to odd). Subnormal
// results have their middles elsewhere, so they always go that way.
#pragma once

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

namespace gw {

inline float fusedMultiplyAdd(float a, float b, float c) {
  const double p = static_cast<double>(a) * b;
  const double z = c;
  double sum = p + z;
  std::int64_t bits;
  std::memcpy(&bits, &sum, sizeof bits);
  constexpr std::int64_t kBelow = (std::int64_t{1} << 29) - 1;  // the bits that a float has not
  constexpr double kNormal = std::numeric_limits<float>::min();
  if ((bits & kBelow) != (kBelow + 1) / 2 && std::abs(sum) >= kNormal)
    return static_cast<float>(sum);
  // Knuth's two-sum: sum + error = p + z exactly.
  const double zPart = sum - p;
  const double error = (p - (sum - zPart)) + (z - zPart);
  if ((error > 0 || error < 0) && (bits & 1) == 0) {  // false for NaN, which infinities give
    bits += (error > 0) == (sum > 0) ? 1 : -1;
    std::memcpy(&sum, &bits, sizeof sum);
  }
  return static_cast<float>(sum);
}

// In double the library's is as exactly specified as a square root.
inline double fusedMultiplyAdd(double a, double b, double c) { return std::fma(a, b, c); }

}  // namespace gw
