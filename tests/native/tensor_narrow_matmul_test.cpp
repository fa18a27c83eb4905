#include <cmath>
#include <limits>

#include "check.h"
#include "random/torch_generator.h"
#include "tensor/matmul.h"
#include "tensor/narrow_matmul.h"

namespace gw {
namespace {

std::vector<float> normals(int count, std::int64_t seed) {
  std::vector<float> out(count);
  TorchGenerator(seed).normal(out.data(), count, 0, 1);
  return out;
}

// As of pictures: about half of them zero, in runs.
std::vector<float> sparse(int count, std::int64_t seed) {
  std::vector<float> out = normals(count, seed);
  for (int i = 0; i < count; ++i) {
    if (i / 5 % 2 == 0 || out[i] > 1) out[i] = 0;
  }
  return out;
}

void checkBits(const std::vector<float>& a, const std::vector<float>& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    REQUIRE((a[i] == b[i] || (std::isnan(a[i]) && std::isnan(b[i]))));
    REQUIRE(std::signbit(a[i]) == std::signbit(b[i]));
  }
}

void checkBoth(const std::vector<float>& a, const std::vector<float>& b, int m, int k) {
  std::vector<float> fast(m * kNarrow), plain(m * kNarrow);
  narrowMatmul(a.data(), b.data(), m, k, fast.data());
  plainMatmul(a.data(), b.data(), m, k, kNarrow, plain.data());
  checkBits(fast, plain);
  narrowTransposedA(a.data(), b.data(), m, k, fast.data());
  plainTransposedA(a.data(), b.data(), m, k, kNarrow, plain.data());
  checkBits(fast, plain);
}

}  // namespace

TEST_CASE("products with ten outputs have the bits of the plain loops") {
  for (const auto& size : {std::pair{1, 1}, {2, 3}, {7, 16}, {16, 7}, {256, 784}, {96, 784}}) {
    const int m = size.first;
    const int k = size.second;
    CAPTURE(m);
    CAPTURE(k);
    checkBoth(sparse(m * k, m), normals(k * kNarrow, k), m, k);
    checkBoth(normals(m * k, m), normals(k * kNarrow, k), m, k);
  }
}

TEST_CASE("where a factor is not finite, zeros are multiplied with it, too") {
  std::vector<float> b = normals(12 * kNarrow, 3);
  for (const float bad : {std::numeric_limits<float>::infinity(), std::nanf("")}) {
    b[37] = bad;
    checkBoth(sparse(5 * 12, 8), b, 5, 12);
  }
}

}  // namespace gw
