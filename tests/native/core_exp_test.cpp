#include <limits>

#include "check.h"
#include "core/elementary.h"
#include "random/torch_generator.h"

namespace gw {

TEST_CASE("exp is within two units of the platform's") {
  TorchGenerator generator(3);
  for (int i = 0; i < 20000; ++i) {
    double u;
    generator.rand(&u, 1);
    for (const double x : {u - 0.5, 1400 * (u - 0.5), 1e-8 * u}) {
      CAPTURE(x);
      REQUIRE(std::abs(portable::exp(x) - std::exp(x)) <= 5e-16 * std::exp(x));
    }
  }
}

TEST_CASE("exp ends where doubles end") {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  CHECK(portable::exp(0) == 1);
  CHECK(portable::exp(709.78) == doctest::Approx(std::exp(709.78)));
  CHECK(portable::exp(709.79) == kInfinity);
  CHECK(portable::exp(-745.13) == std::numeric_limits<double>::denorm_min());
  CHECK(portable::exp(-720) == doctest::Approx(std::exp(-720)));
  CHECK(portable::exp(-745.14) == 0);
  CHECK(portable::exp(kInfinity) == kInfinity);
  CHECK(portable::exp(-kInfinity) == 0);
  CHECK(std::isnan(portable::exp(std::nan(""))));
}

TEST_CASE("exp has the same bits on every target") {
  Fingerprint print;
  TorchGenerator generator(4);
  for (int i = 0; i < 10000; ++i) {
    double u;
    generator.rand(&u, 1);
    print.add(portable::exp(u - 0.5));
    print.add(portable::exp(1400 * (u - 0.5)));
  }
  CHECK(print.value() == 1656530955546811938u);
}

}  // namespace gw
