#include <limits>

#include "check.h"
#include "core/elementary.h"
#include "random/torch_generator.h"

namespace gw {
namespace {

constexpr double kHalfPi = 1.5707963267948966;

}  // namespace

TEST_CASE("sin and cos are within two units of the platform's") {
  TorchGenerator generator(3);
  for (int i = 0; i < 20000; ++i) {
    double u;
    generator.rand(&u, 1);
    for (const double x : {u, 7 * u, -7 * u, 1.6e6 * u}) {
      CAPTURE(x);
      REQUIRE(std::abs(portable::sin(x) - std::sin(x)) <= 5e-16 * std::abs(std::sin(x)));
      REQUIRE(std::abs(portable::cos(x) - std::cos(x)) <= 5e-16 * std::abs(std::cos(x)));
    }
  }
}

TEST_CASE("sin and cos stay exact next to their zeros") {
  for (int n = 1; n < 1000; ++n) {
    const double x = n * kHalfPi;  // sin or cos of it is what the double lacks to the multiple
    REQUIRE(portable::sin(x) == doctest::Approx(std::sin(x)).epsilon(1e-15));
    REQUIRE(portable::cos(x) == doctest::Approx(std::cos(x)).epsilon(1e-15));
    REQUIRE(std::abs(portable::sin(x) - std::sin(x)) <= 5e-16 * std::abs(std::sin(x)));
    REQUIRE(std::abs(portable::cos(x) - std::cos(x)) <= 5e-16 * std::abs(std::cos(x)));
  }
}

TEST_CASE("the squares of sin and cos add up to one") {
  for (double x = -10; x < 10; x += 0.01) {
    const double s = portable::sin(x);
    const double c = portable::cos(x);
    REQUIRE(std::abs(s * s + c * c - 1) < 5e-16);
  }
}

TEST_CASE("sin and cos of numbers outside their range are NaN") {
  for (const double x : {2e6, -2e6, std::numeric_limits<double>::infinity(), std::nan("")}) {
    CHECK(std::isnan(portable::sin(x)));
    CHECK(std::isnan(portable::cos(x)));
  }
  CHECK(portable::sin(0) == 0);
  CHECK(portable::cos(0) == 1);
}

TEST_CASE("sin and cos have the same bits on every target") {
  Fingerprint print;
  TorchGenerator generator(4);
  for (int i = 0; i < 10000; ++i) {
    double u;
    generator.rand(&u, 1);
    print.add(portable::sin(2 * kHalfPi * u));
    print.add(portable::cos(1e6 * (u - 0.5)));
  }
  CHECK(print.value() == 7051153218481938797u);
}

}  // namespace gw
