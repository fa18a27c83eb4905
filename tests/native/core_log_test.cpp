#include <limits>

#include "check.h"
#include "core/elementary.h"
#include "random/torch_generator.h"

namespace gw {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("log and log1p are within two units of the platform's") {
  TorchGenerator generator(3);
  for (int i = 0; i < 20000; ++i) {
    double u;
    generator.rand(&u, 1);
    const double x = std::ldexp(u + 0x1p-60, i % 2000 - 1000);
    REQUIRE(portable::log(x) == doctest::Approx(std::log(x)).epsilon(5e-16));
    for (const double y : {-u, u, 8 * u, x, u * 0x1p-20}) {
      CAPTURE(y);
      REQUIRE(std::abs(portable::log1p(y) - std::log1p(y)) <= 5e-16 * std::abs(std::log1p(y)));
    }
  }
}

TEST_CASE("log is exact where it has to be") {
  CHECK(portable::log(1) == 0);
  CHECK(portable::log(0) == -kInfinity);
  CHECK(portable::log(kInfinity) == kInfinity);
  CHECK(std::isnan(portable::log(-1)));
  CHECK(std::isnan(portable::log(std::nan(""))));
  CHECK(portable::log(std::numeric_limits<double>::denorm_min()) ==
        doctest::Approx(-744.4400719213812));
  CHECK(portable::log1p(0) == 0);
  CHECK(portable::log1p(0x1p-60) == 0x1p-60);
  CHECK(portable::log1p(-1) == -kInfinity);
  CHECK(portable::log1p(kInfinity) == kInfinity);
  CHECK(std::isnan(portable::log1p(-2)));
}

TEST_CASE("log and log1p have the same bits on every target") {
  Fingerprint print;
  TorchGenerator generator(4);
  for (int i = 0; i < 10000; ++i) {
    double u;
    generator.rand(&u, 1);
    print.add(portable::log(u + 0x1p-60));
    print.add(portable::log1p(-u));
    print.add(portable::log1p(u * 100));
  }
  CHECK(print.value() == 9878114962306328401u);
}

}  // namespace gw
