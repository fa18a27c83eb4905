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
  const auto check = [](const std::vector<float>& x, const Json& sums) {
    forEach(sums, [&x](const std::string& n, const Json& total) {
      CAPTURE(n);
      CHECK(torchSum(x.data(), std::stoi(n)) == total.get<float>());
    });
  };
  check(rand, fixture("torch_sum")["rand"]);
  check(randn, fixture("torch_sum")["randn"]);
}

TEST_CASE("column sums are torch's") {
  forEach(fixture("torch_sum")["columns"], [](const std::string& shape, const Json& totals) {
    CAPTURE(shape);
    const int rows = std::stoi(shape);
    const int columns = std::stoi(shape.substr(shape.find('x') + 1));
    const std::vector<float> x = normal(9, rows * columns);
    std::vector<float> sums(columns);
    torchColumnSums(x.data(), rows, columns, sums.data());
    checkSame(sums, numbers<float>(totals));
  });
}

TEST_CASE("ten values are added tail first, then lane by lane") {
  const std::vector<float> x = normal(1, 10);
  float expected = x[8] + x[9];
  for (int i = 0; i < 8; ++i) expected += x[i];
  CHECK(torchSum(x.data(), 10) == expected);
}

TEST_CASE("sums of small whole numbers are exact in float and double, whatever the length") {
  std::vector<float> x;
  std::vector<double> y;
  int total = 0;
  for (int n = 0; n < 5000; ++n) {
    CAPTURE(n);
    REQUIRE(torchSum(x.data(), n) == total);
    REQUIRE(torchSum(y.data(), n) == total);
    x.push_back(static_cast<float>(n % 13 + 1));
    y.push_back(n % 13 + 1);
    total += n % 13 + 1;
  }
  CHECK(torchSum(std::vector<float>(70001, 1).data(), 70001) == 70001);
}

TEST_CASE("column sums of small whole numbers are exact, whatever the shape") {
  for (const int rows : {1, 7, 64, 300}) {
    for (int columns = 1; columns < 80; ++columns) {
      std::vector<float> x(rows * columns);
      for (std::size_t i = 0; i < x.size(); ++i) x[i] = static_cast<float>(i % 13);
      std::vector<float> expected(columns, 0);
      for (int i = 0; i < rows * columns; ++i) expected[i % columns] += x[i];
      std::vector<float> sums(columns);
      torchColumnSums(x.data(), rows, columns, sums.data());
      CAPTURE(rows);
      CAPTURE(columns);
      checkSame(sums, expected);
    }
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
