#include <string>

#include "check.h"
#include "fixtures.h"
#include "random/torch_generator.h"
#include "tensor/torch_sum.h"

namespace gw {
namespace {

std::vector<float> normal(std::int64_t seed, int n) {
  std::vector<float> x(n);
  TorchGenerator(seed).normal(x.data(), n, 0, 1);
  return x;
}

}  // namespace

TEST_CASE("sums of contiguous values are torch's for every length") {
  std::vector<float> rand(3000);
  TorchGenerator(7).rand(rand.data(), 3000);
  const std::vector<float> randn = normal(7, 3000);
  for (const auto& [n, total] : fixture("torch_sum")["rand"].items()) {
    CAPTURE(n);
    CHECK(torchSum(rand.data(), std::stoi(n)) == total.get<float>());
  }
  for (const auto& [n, total] : fixture("torch_sum")["randn"].items()) {
    CAPTURE(n);
    CHECK(torchSum(randn.data(), std::stoi(n)) == total.get<float>());
  }
}

TEST_CASE("column sums are torch's") {
  for (const auto& [shape, totals] : fixture("torch_sum")["columns"].items()) {
    CAPTURE(shape);
    const int rows = std::stoi(shape);
    const int columns = std::stoi(shape.substr(shape.find('x') + 1));
    const std::vector<float> x = normal(9, rows * columns);
    std::vector<float> sums(columns);
    torchColumnSums(x.data(), rows, columns, sums.data());
    checkSame(sums, numbers<float>(totals));
  }
}

TEST_CASE("ten values are added tail first, then lane by lane") {
  const std::vector<float> x = normal(1, 10);
  float expected = x[8] + x[9];
  for (int i = 0; i < 8; ++i) expected += x[i];
  CHECK(torchSum(x.data(), 10) == expected);
}

TEST_CASE("exact sums are exact in float and double, however long") {
  for (const int n : {0, 1, 3, 7, 100, 4096, 70001}) {
    CHECK(torchSum(std::vector<float>(n, 1).data(), n) == n);
    CHECK(torchSum(std::vector<double>(n, 1).data(), n) == n);
  }
}

TEST_CASE("the cascade keeps long sums accurate") {
  const std::vector<float> x(1 << 20, 0.1f);
  CHECK(torchSum(x.data(), 1 << 20) == doctest::Approx(0.1 * (1 << 20)).epsilon(1e-6));
}

TEST_CASE("a sum to a shape undoes broadcasting") {
  const Tensor<double> x(Shape(2, 3), {1, 2, 3, 4, 5, 6});
  const auto summed = [&](Shape shape) {
    Tensor<double> out(shape);
    sumToShape(TensorView<const double>(x.view()), shape, out.data());
    return out;
  };
  checkSame(summed(Shape(2, 3)), x);
  checkSame(summed(Shape(3)), std::vector<double>{5, 7, 9});
  checkSame(summed(Shape(1, 3)), std::vector<double>{5, 7, 9});
  checkSame(summed(Shape(2, 1)), std::vector<double>{6, 15});
  checkSame(summed(Shape(1)), std::vector<double>{21});
  checkSame(summed(Shape()), std::vector<double>{21});
  CHECK(sum(x) == 21);
}

}  // namespace gw
