#include <cmath>
#include <limits>

#include "check.h"
#include "core/fma.h"
#include "random/mt19937.h"

namespace gw {
namespace {

// A float with random bits: any sign, significand and exponent within ±range of 1.
float randomFloat(Mt19937& draw, int range) {
  const int exponent = 127 - range + static_cast<int>(draw() % (2 * range + 1));
  const std::uint32_t bits = (draw() & 0x807fffffu) | static_cast<std::uint32_t>(exponent) << 23;
  float value;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

}  // namespace

TEST_CASE("fma has the bits of a fused multiply-add for a million random triples") {
  Mt19937 draw(1);
  Fingerprint print;
  for (const int range : {1, 8, 30, 60}) {
    for (int i = 0; i < 250000; ++i) {
      const float a = randomFloat(draw, range);
      const float b = randomFloat(draw, range);
      const float c = randomFloat(draw, range);
      const float result = fusedMultiplyAdd(a, b, c);
      print.add(result);
#ifndef __EMSCRIPTEN__  // whose std::fma of floats rounds twice; there the fingerprint has to do
      CAPTURE(a);
      CAPTURE(b);
      CAPTURE(c);
      REQUIRE(result == std::fma(a, b, c));
#endif
    }
  }
  CHECK(print.value() == 870481809099522482u);
}

TEST_CASE("the platform's fma of doubles, which small normal fills use, is exact") {
  Mt19937 draw(2);
  constexpr double kSplit = 134217729;  // 2²⁷ + 1
  const auto high = [](double x) { return kSplit * x - (kSplit * x - x); };
  for (int i = 0; i < 100000; ++i) {
    const double a = draw() * 0x1p-32 + draw() * 0x1p-53;
    const double b = draw() * 0x1p-32 + draw() * 0x1p-53;
    // Dekker: the rounding error of a·b is a double, and this is it.
    const double p = a * b;
    const double aLow = a - high(a);
    const double bLow = b - high(b);
    const double error =
        aLow * bLow - (((p - high(a) * high(b)) - aLow * high(b)) - high(a) * bLow);
    REQUIRE(std::fma(a, b, -p) == error);
  }
}

TEST_CASE("fma keeps what two roundings lose") {
  // (1 + e)(1 − e) = 1 − e², next to 1: only the exact product leaves −e².
  const float e = 0x1p-13f;
  CHECK(fusedMultiplyAdd(1 + e, 1 - e, -1) == -0x1p-26f);
}

TEST_CASE("fma rounds once where the sum in double falls on the middle between two floats") {
  // 1 + 2⁻²⁴ is the middle between 1 and the next float, to which a double sum may
  // round what lies just beside it.
  CHECK(fusedMultiplyAdd(0x1p-24f * (1 + 0x1p-23f), 1 - 0x1p-23f, 1) == 1);  // 2⁻⁷⁰ below
  CHECK(fusedMultiplyAdd(0x1p-24f, 1 + 0x1p-23f, 1) == 1 + 0x1p-23f);        // 2⁻⁴⁷ above
  CHECK(fusedMultiplyAdd(0x1p-12f, 0x1p-12f, 1) == 1);                       // the middle: to even
}

TEST_CASE("fma rounds once among the subnormals") {
  const float smallest = std::numeric_limits<float>::denorm_min();  // 2⁻¹⁴⁹
  // 2⁻¹⁴⁹ + 2⁻¹⁵⁰(1 + 2⁻⁴⁶ …) is just above the middle between 1 and 2 units.
  const float a = 0x1p-75f * (1 + 0x1p-23f);
  const float b = 0x1p-75f * (1 + 0x1p-23f);
  CHECK(fusedMultiplyAdd(a, b, smallest) == 2 * smallest);
  CHECK(fusedMultiplyAdd(0x1p-75f, 0x1p-75f, smallest) == 2 * smallest);  // tie: to even
  CHECK(fusedMultiplyAdd(0x1p-75f, 0x1p-76f, smallest) == smallest);
  // A large subnormal and a product whose last bits a double cannot hold beside it.
  const float large = 0x1p-127f + smallest;
  CHECK(fusedMultiplyAdd(a, b, large) == large + smallest);
  CHECK(fusedMultiplyAdd(-a, b, large) == large - smallest);
}

TEST_CASE("fma passes infinities and NaN on") {
  const float infinity = std::numeric_limits<float>::infinity();
  CHECK(fusedMultiplyAdd(infinity, 1, -1) == infinity);
  CHECK(fusedMultiplyAdd(1, 1, -infinity) == -infinity);
  CHECK(fusedMultiplyAdd(3e38f, 10, 0) == infinity);
  CHECK(std::isnan(fusedMultiplyAdd(infinity, 0, 1)));
  CHECK(std::isnan(fusedMultiplyAdd(infinity, 1, -infinity)));
  CHECK(std::isnan(fusedMultiplyAdd(std::nanf(""), 1, 1)));
}

}  // namespace gw
