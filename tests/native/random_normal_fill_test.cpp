#include <vector>

#include "check.h"
#include "random/normal_fill.h"
#include "random/torch_generator.h"

namespace gw {
namespace {

// The same transform with the platform's double functions.
std::vector<double> reference(const std::vector<float>& uniforms) {
  std::vector<double> normals(16);
  for (int j = 0; j < 8; ++j) {
    const double radius = std::sqrt(-2 * std::log(1 - static_cast<double>(uniforms[j])));
    const double theta = 6.283185307179586 * uniforms[j + 8];
    normals[j] = radius * std::cos(theta);
    normals[j + 8] = radius * std::sin(theta);
  }
  return normals;
}

}  // namespace

TEST_CASE("a block of uniforms becomes normals within float accuracy") {
  TorchGenerator generator(5);
  for (int round = 0; round < 2000; ++round) {
    std::vector<float> x(16);
    generator.rand(x.data(), 16);
    const std::vector<double> expected = reference(x);
    normalBlock(x.data(), 0, 1);
    for (int j = 0; j < 16; ++j) REQUIRE(std::abs(x[j] - expected[j]) < 4e-6);
  }
}

TEST_CASE("the smallest and the largest uniforms give finite normals") {
  const float largest = 1 - 0x1p-24f;
  std::vector<float> x(16, largest);
  x[0] = 0;
  x[8] = 0;
  normalBlock(x.data(), 0, 1);
  CHECK(x[0] == 0);  // log 1 = 0: no radius
  CHECK(std::abs(x[1]) == doctest::Approx(std::sqrt(48 * std::log(2.0))));
  std::vector<double> y(16, 1 - 0x1p-53);
  normalBlock(y.data(), 0, 1);
  CHECK(std::abs(y[0]) == doctest::Approx(std::sqrt(106 * std::log(2.0))));
}

TEST_CASE("mean and deviation shift and stretch a block") {
  std::vector<double> standard(16);
  TorchGenerator(5).rand(standard.data(), 16);
  std::vector<double> moved = standard;
  normalBlock(standard.data(), 0, 1);
  normalBlock(moved.data(), 3, 0.5);
  for (int j = 0; j < 16; ++j) CHECK(moved[j] == standard[j] * 0.5 + 3);
}

TEST_CASE("where 16 does not divide the length, the last 16 are drawn anew") {
  std::vector<double> x(21);
  TorchGenerator generator(6);
  generator.rand(x.data(), 21);
  std::vector<double> head(x.begin(), x.begin() + 16);
  normalBlock(head.data(), 0, 1);
  int drawn = 0;
  normalFill(x.data(), 21, 0.0, 1.0, [&](double* out, int count) {
    drawn += count;
    for (int i = 0; i < count; ++i) out[i] = 0.5;
  });
  CHECK(drawn == 16);
  for (int i = 0; i < 5; ++i) CHECK(x[i] == head[i]);
  const double radius = std::sqrt(2 * std::log(2.0));
  CHECK(x[5] == doctest::Approx(-radius));  // u1 = u2 = ½: cos π = −1
}

}  // namespace gw
