#include <limits>

#include "check.h"
#include "core/torch_exp.h"

namespace gw {
namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

}  // namespace

TEST_CASE("exp of a float ends where torch's does") {
  CHECK(torchExp(0.0f) == 1);
  CHECK(torchExp(88.72283f) == 3.402798519021476e+38f);
  CHECK(torchExp(88.72284f) == kInfinity);
  CHECK(torchExp(1000.0f) == kInfinity);
  CHECK(torchExp(kInfinity) == kInfinity);
  CHECK(torchExp(-kInfinity) == 0);
  CHECK(torchExp(-103.98f) == 0);
  CHECK(std::isnan(torchExp(kNan)));
}

TEST_CASE("just before exp becomes 0 it is counted in grains of the smallest float") {
  constexpr float kGrain = std::numeric_limits<float>::denorm_min();
  CHECK(torchExp(-103.97f) == kGrain);
  CHECK(torchExp(-103.0f) == kGrain);
  CHECK(torchExp(-102.0f) == 4 * kGrain);
  CHECK(torchExp(-101.0f) == 10 * kGrain);
}

TEST_CASE("log of a float takes every kind of number") {
  CHECK(torchLog(1.0f) == 0);
  CHECK(torchLog(0.0f) == -kInfinity);
  CHECK(torchLog(-0.0f) == -kInfinity);
  CHECK(torchLog(kInfinity) == kInfinity);
  CHECK(std::isnan(torchLog(-1.0f)));
  CHECK(std::isnan(torchLog(kNan)));
  CHECK(torchLog(std::numeric_limits<float>::denorm_min()) == doctest::Approx(-103.27893));
}

// The figure is that of torch.exp and torch.log on the same numbers.
TEST_CASE("exp and log of floats have torch's bits") {
  Fingerprint print;
  const auto place = [](int i) { return static_cast<float>(-110 + 0.375 * i); };
  for (int i = 0; i < 568; ++i) print.add(torchExp(place(i)));
  for (int i = 0; i < 568; ++i) print.add(torchLog(std::abs(place(i)) * 1e-40f));
  for (int i = 0; i < 568; ++i) print.add(torchLog(std::abs(place(i))));
  CHECK(print.value() == 14147566911732184062u);
}

}  // namespace gw
