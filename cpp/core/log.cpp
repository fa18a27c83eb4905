#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

#include "core/elementary.h"

namespace gw::portable {

namespace {

// ln 2 in two parts; the first has 21 trailing zero bits, so k·kLn2High is exact for |k| < 2048.
constexpr double kLn2High = 6.93147180369123816490e-01;
constexpr double kLn2Low = 1.90821492927058770002e-10;

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

struct Split {
  int exponent;     // x = 2^exponent · mantissa
  double mantissa;  // √½ <= mantissa < √2, up to a unit of the 20th bit
};

// x is positive and finite.
Split split(double x) {
  int exponent = 0;
  if (x < std::numeric_limits<double>::min()) {  // subnormal
    x *= 0x1p54;
    exponent = -54;
  }
  std::uint64_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  // Adding the distance from √½'s high word to 1's carries into the exponent where the mantissa is
  // above √2.
  const std::uint64_t shifted = bits + (std::uint64_t{0x3ff00000 - 0x3fe6a09e} << 32);
  exponent += static_cast<int>(shifted >> 52) - 1023;
  bits = (shifted & 0xfffffffffffff) + (std::uint64_t{0x3fe6a09e} << 32);
  double mantissa;
  std::memcpy(&mantissa, &bits, sizeof mantissa);
  return {exponent, mantissa};
}

// log(1 + f) = f − (f²/2 − s(f²/2 + R(s²))), s = f/(2 + f): the part in the outer brackets, with
// `correction` added to the term in s. R is the polynomial of fdlibm's e_log.c.
double tailOfLog(double f, double correction) {
  const double s = f / (2 + f);
  const double z = s * s;
  const double w = z * z;
  const double odd = w * (3.999999999940941908e-01 +
                          w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
  const double even = z * (6.666666666666735130e-01 +
                           w * (2.857142874366239149e-01 +
                                w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  const double half = 0.5 * f * f;
  return half - (s * (half + (even + odd)) + correction);
}

}  // namespace

double log(double x) {
  if (!(x > 0)) return x == 0 ? -kInfinity : kNan;
  if (x == kInfinity) return x;
  const Split parts = split(x);
  const double k = parts.exponent;
  const double f = parts.mantissa - 1;  // exact
  return k * kLn2High - (tailOfLog(f, k * kLn2Low) - f);
}

double log1p(double x) {
  if (!(x > -1)) return x == -1 ? -kInfinity : kNan;
  if (x == kInfinity || std::abs(x) < 0x1p-54) return x;
  // √½ − 1 < x < √2 − 1: no need to form 1 + x.
  if (x > -0.2928932188134524 && x < 0.41421356237309503) return x - tailOfLog(x, 0);
  const double u = 1 + x;
  const Split parts = split(u);
  const double k = parts.exponent;
  // What 1 + x lost by rounding, relative to u; every difference here is exact.
  const double lost = (k >= 2 ? 1 - (u - x) : x - (u - 1)) / u;
  const double f = parts.mantissa - 1;
  return k * kLn2High - (tailOfLog(f, k * kLn2Low + lost) - f);
}

}  // namespace gw::portable
