#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

#include "core/elementary.h"

namespace gw::portable {

namespace {

constexpr double kLn2High = 6.93147180369123816490e-01;  // 33 bits: k·kLn2High is exact
constexpr double kLn2Low = 1.90821492927058770002e-10;
constexpr double kInverseLn2 = 1.44269504088896338700e+00;
constexpr double kOverflow = 7.09782712893383973096e+02;
constexpr double kUnderflow = -7.45133219101941108420e+02;

// 2^k for a normal result.
double powerOfTwo(int k) {
  const std::uint64_t bits = static_cast<std::uint64_t>(1023 + k) << 52;
  double power;
  std::memcpy(&power, &bits, sizeof power);
  return power;
}

}  // namespace

// x = k ln2 + r, |r| <= ln2/2;  exp(r) = 1 + r + r c/(2 − c),  c = r − r²(P1 + r²(P2 + …)).
double exp(double x) {
  if (x != x) return x;
  if (x > kOverflow) return std::numeric_limits<double>::infinity();
  if (x < kUnderflow) return 0;
  const int k = static_cast<int>(std::nearbyint(x * kInverseLn2));
  const double high = x - k * kLn2High;
  const double low = k * kLn2Low;
  const double r = high - low;
  const double z = r * r;
  const double c =
      r - z * (1.66666666666666019037e-01 +
               z * (-2.77777777770155933842e-03 +
                    z * (6.61375632143793436117e-05 +
                         z * (-1.65339022054652515390e-06 + z * 4.13813679705723846039e-08))));
  const double y = 1 - ((low - (r * c) / (2 - c)) - high);
  // Two factors, because 2^1024 is no double and subnormal results must be rounded only once.
  if (k > 1023) return y * 2 * powerOfTwo(k - 1);
  if (k < -1021) return y * powerOfTwo(k + 1000) * powerOfTwo(-1000);
  return y * powerOfTwo(k);
}

}  // namespace gw::portable
