#include "check.h"
#include "tensor/elementwise.h"

namespace gw {

TEST_CASE("tensors of one shape are combined element by element") {
  const Tensor<float> a(Shape(2, 2), {1, 2, 3, 4});
  const Tensor<float> b(Shape(2, 2), {5, 6, 7, 8});
  checkSame(a + b, std::vector<float>{6, 8, 10, 12});
  checkSame(a - b, std::vector<float>{-4, -4, -4, -4});
  checkSame(a * b, std::vector<float>{5, 12, 21, 32});
  checkSame(b / a, std::vector<float>{5, 3, 7.f / 3, 2});
}

TEST_CASE("a number is combined with every element, on either side") {
  const Tensor<double> x(Shape(3), {1, 2, 4});
  const Tensor<double> two(Shape(), {2});
  checkSame(x / two, std::vector<double>{0.5, 1, 2});
  checkSame(two / x, std::vector<double>{2, 1, 0.5});
  CHECK((two + two).shape() == Shape());
}

TEST_CASE("a row is added to every row, a column to every column") {
  const Tensor<float> x(Shape(2, 3), {1, 2, 3, 4, 5, 6});
  checkSame(x + Tensor<float>(Shape(3), {10, 20, 30}), std::vector<float>{11, 22, 33, 14, 25, 36});
  checkSame(Tensor<float>(Shape(2, 1), {10, 20}) + x, std::vector<float>{11, 12, 13, 24, 25, 26});
}

TEST_CASE("a column minus a vector is every difference") {
  const Tensor<float> yHat(Shape(2, 1), {1, 2});
  const Tensor<float> y(Shape(2), {10, 20});
  const Tensor<float> e = yHat - y;
  CHECK(e.shape() == Shape(2, 2));
  checkSame(e, std::vector<float>{-9, -19, -8, -18});
}

TEST_CASE("tensors that do not fit are an error") {
  checkError(ErrorName::kShapeMismatch,
             [] { Tensor<float>(Shape(2, 3)) + Tensor<float>(Shape(2)); });
}

}  // namespace gw
